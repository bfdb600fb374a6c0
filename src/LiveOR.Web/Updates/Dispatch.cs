using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Updates;

/// <summary>Puts what was released in line for the mirrors, in the transaction that released it.</summary>
public sealed class Dispatch(IMirrors mirrors, TimeProvider time)
{
    private static readonly TimeSpan RepeatWindow = TimeSpan.FromHours(48);

    public async Task DeliverAsync(
        JournalSession session, JournalEntry entry, LiveUpdate update, CancellationToken cancellationToken)
    {
        foreach (var mirror in update.Key ? MirrorsOf(session) : [])
        {
            var thread = await ThreadAsync(session, mirror, cancellationToken);
            var sofar = ThreadSoFar.Of(thread, mirror, await SaidLatelyAsync(session, mirror.Name, cancellationToken));
            session.Db.Deliveries.AddRange(MirrorPlan.Deliver(session.Procedure, mirror, update, entry, sofar));
        }
    }

    /// <summary>What was never mirrored needs no correction there.</summary>
    public async Task CorrectAsync(
        JournalSession session, JournalEntry entry, Amendment amendment, CancellationToken cancellationToken)
    {
        foreach (var mirror in MirrorsOf(session))
        {
            var thread = await ThreadAsync(session, mirror, cancellationToken);
            if (ThreadSoFar.PlaceOf(amendment.Target, thread) is { } place)
            {
                var sofar = ThreadSoFar.Of(thread, mirror, await SaidLatelyAsync(session, mirror.Name, cancellationToken));
                session.Db.Deliveries.AddRange(
                    MirrorPlan.Correct(session.Procedure, mirror, amendment, place, entry, sofar));
            }
        }
    }

    private IEnumerable<IMirror> MirrorsOf(JournalSession session) =>
        session.Procedure.Mirrors.Select(name => mirrors.For(session.Procedure, name)).OfType<IMirror>();

    private static Task<List<Delivery>> ThreadAsync(JournalSession session, IMirror mirror, CancellationToken cancellationToken) =>
        session.Db.Deliveries.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id && each.Mirror == mirror.Name)
            .ToListAsync(cancellationToken);

    /// <summary>What the account said or is about to say: a network refuses the same words again.</summary>
    private async Task<IReadOnlySet<string>> SaidLatelyAsync(
        JournalSession session, string mirror, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - RepeatWindow;
        var said = await session.Db.Deliveries.AsNoTracking()
            .Where(each => each.Mirror == mirror && each.State != DeliveryState.Skipped
                && (each.PostedAt == null || each.PostedAt > since))
            .Select(each => each.Text).ToListAsync(cancellationToken);
        return said.ToHashSet(StringComparer.Ordinal);
    }
}
