using LiveOR.Procedures;

namespace LiveOR.Mirrors;

/// <summary>What a relay does next with its thread. Only the head of the line moves: never the seventh before the sixth.</summary>
public abstract record RelayTurn
{
    private RelayTurn() { }

    public sealed record Send(Delivery Head, string? ParentRemoteId) : RelayTurn;

    public sealed record Check(Delivery Head) : RelayTurn;

    public sealed record Wait(DateTimeOffset Until) : RelayTurn;

    /// <summary>Nothing to do until something changes: all posted, on hold, or the narrator is asked.</summary>
    public sealed record Rest : RelayTurn;

    /// <summary>The coverage ended for good: these stay unposted.</summary>
    public sealed record CallOff(IReadOnlyList<Delivery> Deliveries) : RelayTurn;

    public static RelayTurn Of(IReadOnlyList<Delivery> thread, Progress progress, TimeSpan pacing, DateTimeOffset now) =>
        (NextInThread(thread), progress) switch
        {
            (null, _) or (_, { Status: ProcedureStatus.OnHold or ProcedureStatus.Prepared }) => new Rest(),
            ({ State: DeliveryState.Checking } head, _) => new Check(head),
            (_, { Stopped: true } or { Status: ProcedureStatus.Withdrawn }) => End(thread),
            ({ State: DeliveryState.Pending or DeliveryState.Waiting } head, _) => WhenDue(head, thread, pacing, now),
            _ => new Rest(),
        };

    /// <summary>The lowest (Number, Part) that is neither posted nor skipped.</summary>
    public static Delivery? NextInThread(IReadOnlyList<Delivery> thread) => thread
        .Where(delivery => delivery.State is not (DeliveryState.Posted or DeliveryState.Skipped))
        .MinBy(delivery => (delivery.Number, delivery.Part));

    /// <summary>The last one posted before it, so that a skipped post does not tear the chain.</summary>
    public static Delivery? ParentOf(Delivery delivery, IReadOnlyList<Delivery> thread) => thread
        .Where(each => each.State == DeliveryState.Posted)
        .Where(each => (each.Number, each.Part).CompareTo((delivery.Number, delivery.Part)) < 0)
        .MaxBy(each => (each.Number, each.Part));

    private static RelayTurn End(IReadOnlyList<Delivery> thread)
    {
        var unsent = thread
            .Where(delivery => delivery.State is DeliveryState.Pending or DeliveryState.Waiting)
            .ToList();
        return unsent.Count == 0 ? new Rest() : new CallOff(unsent);
    }

    private static RelayTurn WhenDue(Delivery head, IReadOnlyList<Delivery> thread, TimeSpan pacing, DateTimeOffset now)
    {
        if (head is { State: DeliveryState.Waiting, NextAttemptAt: null })
        {
            return new Rest();
        }

        var paced = thread.Max(delivery => delivery.PostedAt) + pacing;
        var due = paced > head.NextAttemptAt || head.NextAttemptAt is null ? paced : head.NextAttemptAt;
        return due > now ? new Wait(due.Value) : new Send(head, ParentOf(head, thread)?.RemoteId);
    }
}
