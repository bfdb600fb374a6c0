using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Mirrors;

/// <summary>The deliveries as they stand in the database. Every change is made in the procedure's writing turn, so that a
/// retraction, a narrator's answer and a relay never overwrite each other.</summary>
public sealed class DeliveryLedger(IDbContextFactory<LiveORDbContext> databases, Journals journals, Egress egress, TimeProvider time)
{
    /// <summary>The procedures with something left to deliver.</summary>
    public async Task<IReadOnlyList<ProcedureId>> OpenProceduresAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deliveries.AsNoTracking()
            .Where(delivery => delivery.State != DeliveryState.Posted && delivery.State != DeliveryState.Skipped
                && delivery.State != DeliveryState.Deleted)
            .Select(delivery => delivery.ProcedureId)
            .Distinct()
            .ToListAsync(cancellationToken);
    }

    /// <summary>All deliveries of a procedure, in the order of their threads.</summary>
    public async Task<IReadOnlyList<Delivery>> ReadAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await InOrder(db.Deliveries.Where(delivery => delivery.ProcedureId == id)).ToListAsync(cancellationToken);
    }

    /// <summary>Which of these posts are known to belong to a delivery.</summary>
    public async Task<IReadOnlySet<string>> TakenAsync(
        string mirror, IReadOnlyList<string> remoteIds, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deliveries.AsNoTracking()
            .Where(delivery => delivery.Mirror == mirror && delivery.RemoteId != null)
            .Where(delivery => remoteIds.Contains(delivery.RemoteId!))
            .Select(delivery => delivery.RemoteId!)
            .ToHashSetAsync(cancellationToken);
    }

    /// <summary>Settles what an earlier life of the server left half done in a thread.</summary>
    public async Task RecoverAsync(ProcedureId id, IMirror mirror, CancellationToken cancellationToken)
    {
        var settle = TimeSpan.FromSeconds(mirror.SettleSeconds);
        await ChangeThreadAsync(
            id, mirror.Name, delivery => RelayRules.OnStartUp(delivery, time.GetUtcNow(), settle), cancellationToken);
    }

    public async Task ChangeThreadAsync(
        ProcedureId id, string mirror, Func<Delivery, Delivery> change, CancellationToken cancellationToken) =>
        await journals.WriteAsync(id, async session =>
        {
            foreach (var delivery in await ThreadAsync(session.Db, id, mirror, cancellationToken))
            {
                Put(session.Db, delivery, change(delivery));
            }

            return session;
        }, cancellationToken);

    /// <summary>What to do next. A delivery to send is committed as <see cref="DeliveryState.Sending"/> before this returns,
    /// and what can no longer be sent as skipped. When nothing is due, the journal is only read.</summary>
    public async Task<RelayTurn> TakeTurnAsync(ProcedureId id, IMirror mirror, CancellationToken cancellationToken)
    {
        var glance = await GlanceAsync(id, mirror, cancellationToken);
        return glance is RelayTurn.Send or RelayTurn.CallOff or RelayTurn.Ask
            ? await journals.WriteAsync(id, session => CommitTurnAsync(session, mirror, cancellationToken), cancellationToken)
              ?? glance
            : glance;
    }

    /// <summary>Changes one delivery and returns it; null when there is none of that id in the procedure. What
    /// <paramref name="note"/> makes of a delivery that did change goes into the audit record with it.</summary>
    public async Task<Delivery?> ChangeAsync(
        ProcedureId id, DeliveryId deliveryId, Func<Delivery, Delivery> change, CancellationToken cancellationToken,
        Func<Delivery, DeliveryNote?>? note = null)
    {
        var changed = await journals.WriteAsync(id, async session =>
        {
            var found = await session.Db.Deliveries.AsNoTracking()
                .Where(delivery => delivery.Id == deliveryId && delivery.ProcedureId == id)
                .ToListAsync(cancellationToken);
            return found.ConvertAll(before =>
            {
                var after = Put(session.Db, before, change(before));
                if (after != before && note?.Invoke(after) is { } line)
                {
                    session.Record(line.By, line.Action, $"entry {after.Number}", line.Detail(after));
                }

                return after;
            });
        }, cancellationToken);
        return changed is [var delivery] ? delivery : null;
    }

    private async Task<RelayTurn> GlanceAsync(ProcedureId id, IMirror mirror, CancellationToken cancellationToken)
    {
        if (await journals.ReadAsync(id, cancellationToken) is not { } room)
        {
            return new RelayTurn.Rest();
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await NextAsync(db, id, room.Progress, mirror, cancellationToken);
    }

    private async Task<RelayTurn> CommitTurnAsync(JournalSession session, IMirror mirror, CancellationToken cancellationToken)
    {
        var turn = await NextAsync(session.Db, session.Procedure.Id, session.Progress, mirror, cancellationToken);
        switch (turn)
        {
            case RelayTurn.Send { Head: var head } when await egress.HeldAsync(
                session.Db, session.Procedure, head.Number, head.Text, cancellationToken) is [var finding, ..]:
                Put(session.Db, head, RelayRules.NotLetOut(head, finding.Why));
                return new RelayTurn.Ask([head]);
            case RelayTurn.Send send:
                var begun = RelayRules.Begin(send.Head, send.ParentRemoteId, time.GetUtcNow());
                return send with { Head = Put(session.Db, send.Head, begun) };
            case RelayTurn.CallOff end:
                Put(session.Db, end.Deliveries, RecallRules.Stop);
                return end;
            case RelayTurn.Ask ask:
                Put(session.Db, ask.Deliveries, late => RelayRules.TooLate(late, time.GetUtcNow()));
                return ask;
            default:
                return turn;
        }
    }

    private async Task<RelayTurn> NextAsync(
        LiveORDbContext db, ProcedureId id, Progress progress, IMirror mirror, CancellationToken cancellationToken)
    {
        var thread = await ThreadAsync(db, id, mirror.Name, cancellationToken);
        var paused = await db.Threads.AnyAsync(
            each => each.ProcedureId == id && each.Mirror == mirror.Name && each.PausedAt != null, cancellationToken);
        return RelayTurn.Of(thread, progress, paused, RelayPace.Of(mirror), time.GetUtcNow());
    }

    private static Task<List<Delivery>> ThreadAsync(
        LiveORDbContext db, ProcedureId id, string mirror, CancellationToken cancellationToken) =>
        InOrder(db.Deliveries.Where(delivery => delivery.ProcedureId == id && delivery.Mirror == mirror))
            .ToListAsync(cancellationToken);

    private static IQueryable<Delivery> InOrder(IQueryable<Delivery> deliveries) => deliveries
        .AsNoTracking()
        .OrderBy(delivery => delivery.Mirror)
        .ThenBy(delivery => delivery.Number)
        .ThenBy(delivery => delivery.Part);

    private static void Put(LiveORDbContext db, IEnumerable<Delivery> deliveries, Func<Delivery, Delivery> change)
    {
        foreach (var delivery in deliveries)
        {
            Put(db, delivery, change(delivery));
        }
    }

    private static Delivery Put(LiveORDbContext db, Delivery before, Delivery after)
    {
        if (after != before)
        {
            db.Deliveries.Update(after);
        }

        return after;
    }
}
