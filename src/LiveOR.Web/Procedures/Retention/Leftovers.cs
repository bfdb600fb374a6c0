using LiveOR.Archive.Retention;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>Finds what never became public. While a narration goes on, or an as-live one waits for its sign-off, nothing of it is left over.</summary>
internal sealed class Leftovers(IDbContextFactory<LiveORDbContext> databases, Journals journals, RetentionPolicy policy)
{
    /// <summary>Every procedure that has something left over, and what.</summary>
    public async Task<IReadOnlyList<(ProcedureRoom Room, IReadOnlyList<Leftover> Things)>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ids = await db.Drafts.Where(IsHeld).Select(each => each.ProcedureId)
            .Union(db.Photos.Where(each => each.State == PhotoState.Waiting || each.State == PhotoState.Approved).Select(each => each.ProcedureId))
            .ToListAsync(cancellationToken);
        var all = new List<(ProcedureRoom, IReadOnlyList<Leftover>)>();
        foreach (var id in ids)
        {
            if (await journals.ReadAsync(id, cancellationToken) is { } room
                && await OfAsync(db, id, room.Progress, cancellationToken) is { Count: > 0 } things)
            {
                all.Add((room, things));
            }
        }

        return all;
    }

    public async Task<IReadOnlyList<Leftover>> OfAsync(LiveORDbContext db, ProcedureId id, Progress progress, CancellationToken cancellationToken)
    {
        if (progress is not { Status: ProcedureStatus.Concluded or ProcedureStatus.Archived, ConcludedAt: { } ended })
        {
            return [];
        }

        var drafts = await db.Drafts.AsNoTracking().Where(IsHeld).Where(each => each.ProcedureId == id).ToListAsync(cancellationToken);
        var inUse = await PhotoErasure.InUseAsync(db, id, cancellationToken);
        var pictures = await db.Photos.AsNoTracking()
            .Where(each => each.ProcedureId == id && (each.State == PhotoState.Waiting || each.State == PhotoState.Approved))
            .Select(each => new { each.Id, each.UploadedAt }).ToListAsync(cancellationToken);
        return
        [
            .. drafts.Select(each => new Leftover(id, each, null, SweepRules.DraftDue(policy, each.AcceptedAt, ended))),
            .. pictures.Where(each => !inUse.Contains(each.Id))
                .Select(each => new Leftover(id, null, each.Id, SweepRules.PictureDue(policy, each.UploadedAt, ended))),
        ];
    }

    /// <summary>Invitations of the whole house that ended, and when they go.</summary>
    public async Task<IReadOnlyList<(Guid Id, ProcedureId? Procedure, DateTimeOffset DueAt)>> InvitationsAsync(
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ended = await db.Invitations.AsNoTracking()
            .Where(each => each.UsedAt != null || each.RevokedAt != null || each.ExpiresAt <= now).ToListAsync(cancellationToken);
        return [.. ended.Select(each => (each.Id, each.ProcedureId, SweepRules.InvitationDue(policy, each.UsedAt ?? each.RevokedAt ?? each.ExpiresAt)))];
    }

    private static System.Linq.Expressions.Expression<Func<BufferedDraft, bool>> IsHeld =>
        each => each.State == DraftState.Held && each.Draft != null;
}
