using System.Globalization;
using LiveOR.Accounts;
using LiveOR.Client.Privacy;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Privacy;

/// <summary>The list of what identifies one procedure's patient. Kept as keyed digests, from preparation until the procedure is
/// archived or withdrawn.</summary>
internal sealed class Registration(
    Journals journals, IdentifierList identifiers, GuardContexts contexts, PrivacyGuard guard, IDbContextFactory<LiveORDbContext> databases)
{
    public const int MostItems = 40;

    public async Task<IReadOnlyList<IdentifierItem>?> ListAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        if (await journals.ReadAsync(id, cancellationToken) is null)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ItemsAsync(db, id, cancellationToken);
    }

    public async Task<Registered?> AddAsync(
        ProcedureId id, KnownIdentifierKind kind, string text, string by, CancellationToken cancellationToken)
    {
        var registered = await journals.WriteAsync(
            id, session => AddAsync(session, kind, text, by, cancellationToken), cancellationToken);
        identifiers.Forget(id);
        return registered is Registered.Done done && await journals.ReadAsync(id, cancellationToken) is { } room
            ? new Registered.Done(done.Added with { Said = await SaidAsync(room.Procedure, cancellationToken) })
            : registered;
    }

    public async Task<bool> RemoveAsync(ProcedureId id, int item, string by, CancellationToken cancellationToken)
    {
        var removed = await journals.WriteAsync(
            id,
            async session =>
            {
                var rows = await session.Db.KnownIdentifiers
                    .Where(each => each.ProcedureId == id && each.Item == item).ExecuteDeleteAsync(cancellationToken);
                Record(session, rows > 0, by, "removed", item);
                return new List<int> { rows };
            },
            cancellationToken);
        identifiers.Forget(id);
        return removed is [> 0];
    }

    private async Task<Registered> AddAsync(
        JournalSession session, KnownIdentifierKind kind, string text, string by, CancellationToken cancellationToken)
    {
        if (session.Progress.Status is ProcedureStatus.Archived or ProcedureStatus.Withdrawn)
        {
            return new Registered.Over();
        }

        var items = await ItemsAsync(session.Db, session.Procedure.Id, cancellationToken);
        if (items.Count >= MostItems)
        {
            return new Registered.TooMany();
        }

        var item = items.Count == 0 ? 1 : items.Max(each => each.Item) + 1;
        var rows = identifiers.Rows(session.Procedure.Id, item, kind, text, session.Playbook);
        session.Db.KnownIdentifiers.AddRange(rows);
        Record(session, true, by, "added", item);
        return new Registered.Done(new IdentifierAdded(item, kind, IdentifierNotes.Of(kind, text, session.Playbook), []));
    }

    private static void Record(JournalSession session, bool done, string by, string what, int item)
    {
        if (done)
        {
            session.Record(
                by, AuditAction.ChangedIdentifiers, $"identifier {item.ToString(CultureInfo.InvariantCulture)}",
                new Dictionary<string, string> { ["change"] = what });
        }
    }

    private static async Task<IReadOnlyList<IdentifierItem>> ItemsAsync(
        LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken) =>
        await db.KnownIdentifiers.AsNoTracking()
            .Where(each => each.ProcedureId == id)
            .Select(each => new { each.Item, each.Kind }).Distinct()
            .OrderBy(each => each.Item)
            .Select(each => new IdentifierItem(each.Item, each.Kind))
            .ToListAsync(cancellationToken);

    /// <summary>The public entries that say a registered identifier.</summary>
    private async Task<IReadOnlyList<long>> SaidAsync(Procedure procedure, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var context = await contexts.OfAsync(db, procedure, cancellationToken);
        var entries = await db.Journal.AsNoTracking()
            .Where(each => each.ProcedureId == procedure.Id && each.Kind == JournalKind.Update && each.Payload != null)
            .OrderBy(each => each.Number).ToListAsync(cancellationToken);
        return
        [
            .. entries
                .Where(each => guard.Inspect(LiveUpdate.FromPayload(each.Payload!).Text.Value, context).Findings
                    .Any(finding => finding.Rule == KnownIdentifierRule.Id))
                .Select(each => each.Number),
        ];
    }
}
