using LiveOR.Mirrors;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage.Backups;

/// <summary>A mirror kept what was posted after the backup; the backup does not know of it. So nothing is posted to a real network
/// until a person has looked.</summary>
internal sealed class RestoredMirrors(IDbContextFactory<LiveORDbContext> databases, Journals journals, TimeProvider time)
{
    /// <returns>The slugs of the procedures whose threads were paused.</returns>
    public async Task<IReadOnlyList<string>> PauseAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        List<string> paused = [];
        foreach (var procedure in await db.Procedures.AsNoTracking().OrderBy(each => each.CreatedAt).ToListAsync(cancellationToken))
        {
            if (!procedure.Rehearsal && procedure.Mirrors.Count > 0 && await IsUnderWayAsync(procedure.Id, cancellationToken))
            {
                foreach (var mirror in procedure.Mirrors)
                {
                    await PauseAsync(db, procedure.Id, mirror, cancellationToken);
                }

                paused.Add(procedure.Slug);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return paused;
    }

    private async Task<bool> IsUnderWayAsync(ProcedureId id, CancellationToken cancellationToken) =>
        await journals.ReadAsync(id, cancellationToken) is
        { Progress.Status: ProcedureStatus.Live or ProcedureStatus.OnHold or ProcedureStatus.Concluded };

    private async Task PauseAsync(LiveORDbContext db, ProcedureId id, string mirror, CancellationToken cancellationToken)
    {
        var known = await db.Threads.AsNoTracking()
            .SingleOrDefaultAsync(each => each.ProcedureId == id && each.Mirror == mirror, cancellationToken);
        var thread = known ?? new MirrorThread { ProcedureId = id, Mirror = mirror };
        db.Entry(thread with { PausedAt = thread.PausedAt ?? time.GetUtcNow(), PausedBy = thread.PausedBy ?? "the restoring of a backup" })
            .State = known is null ? EntityState.Added : EntityState.Modified;
    }
}
