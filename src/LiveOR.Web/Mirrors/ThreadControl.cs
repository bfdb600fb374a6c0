using LiveOR.Accounts;
using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Mirrors;

/// <summary>Pauses and resumes a thread without touching the live feed. Once a pause has answered, no post is started.</summary>
public sealed class ThreadControl(
    Journals journals, IDbContextFactory<LiveORDbContext> databases, IMirrors mirrors, MirrorGate gate, RelayHost relays,
    TimeProvider time)
{
    /// <summary>One view per mirror of the procedure; null when there is no such procedure.</summary>
    public async Task<IReadOnlyList<ThreadView>?> ReadAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        if (await journals.ReadAsync(id, cancellationToken) is not { Procedure: var procedure })
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var deliveries = await db.Deliveries.AsNoTracking().Where(each => each.ProcedureId == id).ToListAsync(cancellationToken);
        var threads = await db.Threads.AsNoTracking().Where(each => each.ProcedureId == id).ToListAsync(cancellationToken);
        return ThreadView.Of(procedure, mirrors, deliveries, threads);
    }

    public Task<ThreadView?> PauseAsync(ProcedureId id, string mirror, string by, CancellationToken cancellationToken) =>
        ChangeAsync(id, mirror, by, "pause", thread => thread with { PausedAt = thread.PausedAt ?? time.GetUtcNow(), PausedBy = by }, null, cancellationToken);

    /// <summary>What waited for a person is tried again, too.</summary>
    public Task<ThreadView?> ResumeAsync(ProcedureId id, string mirror, string by, CancellationToken cancellationToken) =>
        ChangeAsync(
            id, mirror, by, "resume", thread => thread with { PausedAt = null, PausedBy = null }, RelayRules.Resumed, cancellationToken);

    private async Task<ThreadView?> ChangeAsync(
        ProcedureId id, string mirror, string by, string named, Func<MirrorThread, MirrorThread> change,
        Func<Delivery, Delivery>? changeDeliveries, CancellationToken cancellationToken)
    {
        var changed = await journals.WriteAsync(id, async session =>
        {
            if (session.Procedure.Mirrors.Contains(mirror))
            {
                await PutAsync(session, mirror, change, cancellationToken);
                await PutAsync(session, mirror, changeDeliveries, cancellationToken);
                session.Record(
                    by, AuditAction.AnsweredMirror, $"thread {mirror}", new Dictionary<string, string> { ["answer"] = named });
            }

            return session;
        }, cancellationToken);
        await gate.PassAsync(id, cancellationToken);
        relays.Wake(id);
        return changed is null ? null : (await ReadAsync(id, cancellationToken))?.FirstOrDefault(each => each.Mirror == mirror);
    }

    private static async Task PutAsync(
        JournalSession session, string mirror, Func<MirrorThread, MirrorThread> change, CancellationToken cancellationToken)
    {
        var known = await session.Db.Threads.AsNoTracking().SingleOrDefaultAsync(
            each => each.ProcedureId == session.Procedure.Id && each.Mirror == mirror, cancellationToken);
        var thread = change(known ?? new MirrorThread { ProcedureId = session.Procedure.Id, Mirror = mirror });
        session.Db.Entry(thread).State = known is null ? EntityState.Added : EntityState.Modified;
    }

    private static async Task PutAsync(
        JournalSession session, string mirror, Func<Delivery, Delivery>? change, CancellationToken cancellationToken)
    {
        if (change is not null)
        {
            var waiting = await session.Db.Deliveries.AsNoTracking()
                .Where(each => each.ProcedureId == session.Procedure.Id && each.Mirror == mirror
                    && (each.State == DeliveryState.Waiting || each.State == DeliveryState.Deleting))
                .ToListAsync(cancellationToken);
            session.Db.Deliveries.UpdateRange(waiting.Select(change));
        }
    }
}
