using System.Globalization;
using LiveOR.Accounts;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>Erases what never became public and whose time is over. What goes and the line of the audit record that counts it are one
/// transaction, so nothing goes without a line. A legal hold on a procedure keeps everything of it.</summary>
internal sealed class Broom(
    IDbContextFactory<LiveORDbContext> databases, Journals journals, Leftovers leftovers, AuditTrail audit, SteadyDay day)
{
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var (room, things) in await leftovers.AllAsync(cancellationToken))
        {
            if (room.Procedure.Terms.LegalHold is null && things.Any(IsDue))
            {
                await journals.WriteAsync(room.Procedure.Id, session => SweepAsync(session, cancellationToken), cancellationToken);
            }
        }

        await SweepInvitationsAsync(cancellationToken);
    }

    private bool IsDue(Leftover thing) => thing.DueAt <= day.Now;

    /// <summary>Looks again in its turn: somebody may have let a draft go, or set a hold.</summary>
    private async Task<JournalSession> SweepAsync(JournalSession session, CancellationToken cancellationToken)
    {
        var due = session.IsHeldByLaw
            ? []
            : (await leftovers.OfAsync(session.Db, session.Procedure.Id, session.Progress, cancellationToken)).Where(IsDue).ToList();
        if (due.Count > 0)
        {
            session.Db.Drafts.UpdateRange(due.Select(each => each.Draft).OfType<BufferedDraft>().Select(each => each.Undo()));
            await session.ErasePhotosAsync([.. due.Select(each => each.Photo).OfType<PhotoId>()], cancellationToken);
            session.NoteErasure();
            session.Record(AuditNote.Server, AuditAction.Swept, "what never became public", Counts(due.Select(each => each.Kind)));
        }

        return session;
    }

    private async Task SweepInvitationsAsync(CancellationToken cancellationToken)
    {
        var due = new List<Guid>();
        foreach (var (id, procedure, at) in await leftovers.InvitationsAsync(day.Now, cancellationToken))
        {
            if (at <= day.Now && !await IsHeldByLawAsync(procedure, cancellationToken))
            {
                due.Add(id);
            }
        }

        if (due.Count > 0)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.Invitations.Where(each => due.Contains(each.Id)).ExecuteDeleteAsync(cancellationToken);
            await audit.AppendAsync(
                db, [new AuditNote(AuditNote.Server, AuditAction.Swept, null, "what has ended", Counts(due.Select(_ => Leftover.Invitations)))],
                cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private async Task<bool> IsHeldByLawAsync(ProcedureId? id, CancellationToken cancellationToken) =>
        id is { } procedure && (await journals.ReadAsync(procedure, cancellationToken))?.Procedure.Terms.LegalHold is not null;

    private static Dictionary<string, string> Counts(IEnumerable<string> kinds) =>
        kinds.CountBy(each => each).ToDictionary(each => each.Key, each => each.Value.ToString(CultureInfo.InvariantCulture));
}
