using LiveOR.Procedures;

namespace LiveOR.Mirrors;

/// <summary>What a relay does next with its thread. Only the head of the line is posted: never the seventh before the sixth.
/// What was called back goes first, and waits neither for HOLD nor for a pause.</summary>
public abstract record RelayTurn
{
    private RelayTurn() { }

    public sealed record Send(Delivery Head, string? ParentRemoteId) : RelayTurn;

    /// <summary>The head shows a picture that the mirror does not hold, or no longer.</summary>
    public sealed record Upload(Delivery Head, DeliveryImage Image) : RelayTurn;

    public sealed record Check(Delivery Doubtful) : RelayTurn;

    public sealed record Delete(Delivery Recalled) : RelayTurn;

    public sealed record Wait(DateTimeOffset Until) : RelayTurn;

    /// <summary>Nothing to do until something changes: all posted, on hold, paused, or the narrator is asked.</summary>
    public sealed record Rest : RelayTurn;

    /// <summary>The coverage ended for good: these stay unposted.</summary>
    public sealed record CallOff(IReadOnlyList<Delivery> Deliveries) : RelayTurn;

    /// <summary>These have waited so long that nobody would expect them any more: the narrator decides.</summary>
    public sealed record Ask(IReadOnlyList<Delivery> Deliveries) : RelayTurn;

    public static RelayTurn Of(
        IReadOnlyList<Delivery> thread, Progress progress, bool paused, RelayPace pace, DateTimeOffset now) =>
        (Recall(thread, now), Posting(thread, progress, paused, pace, now)) switch
        {
            (Delete or Check, _) and var (recall, _) => recall,
            (Wait recall, Wait posting) => recall.Until < posting.Until ? recall : posting,
            (Wait recall, Rest) => recall,
            var (_, posting) => posting,
        };

    /// <summary>Whether anything is posted for a procedure that stands so.</summary>
    public static bool MayPost(Progress progress) => progress is
    { Stopped: false, Status: ProcedureStatus.Live or ProcedureStatus.Concluded or ProcedureStatus.Archived };

    /// <summary>The lowest (Number, Part) that is neither posted nor given up.</summary>
    public static Delivery? NextInThread(IReadOnlyList<Delivery> thread) => thread
        .Where(delivery => !delivery.CalledBack
            && delivery.State is not (DeliveryState.Posted or DeliveryState.Skipped or DeliveryState.Deleting or DeliveryState.Deleted))
        .MinBy(delivery => (delivery.Number, delivery.Part));

    /// <summary>The last one posted before it, so that a skipped or deleted post does not tear the chain.</summary>
    public static Delivery? ParentOf(Delivery delivery, IReadOnlyList<Delivery> thread) => thread
        .Where(each => each.State == DeliveryState.Posted)
        .Where(each => (each.Number, each.Part).CompareTo((delivery.Number, delivery.Part)) < 0)
        .MaxBy(each => (each.Number, each.Part));

    /// <summary>Deletions that are due, in the order of <see cref="RecallOrder"/>. A post in doubt is looked for, because it has
    /// to be deleted if it stands there.</summary>
    private static RelayTurn Recall(IReadOnlyList<Delivery> thread, DateTimeOffset now)
    {
        var deletion = RecallOrder.WorstFirst(thread.Where(each => each.State == DeliveryState.Deleting))
            .MinBy(each => each.NextAttemptAt > now ? each.NextAttemptAt : DateTimeOffset.MinValue);
        var doubt = thread
            .Where(each => each is { CalledBack: true, State: DeliveryState.Checking })
            .MinBy(each => each.NextAttemptAt ?? DateTimeOffset.MinValue);
        return (deletion, doubt) switch
        {
            ({ } due, _) when !(due.NextAttemptAt > now) => new Delete(due),
            (_, { } due) when !(due.NextAttemptAt > now) => new Check(due),
            (null, null) => new Rest(),
            _ => new Wait(Earlier(deletion?.NextAttemptAt, doubt?.NextAttemptAt)),
        };
    }

    private static RelayTurn Posting(
        IReadOnlyList<Delivery> thread, Progress progress, bool paused, RelayPace pace, DateTimeOffset now) =>
        (NextInThread(thread), progress) switch
        {
            (null, _) or (_, { Status: ProcedureStatus.OnHold or ProcedureStatus.Prepared }) => new Rest(),
            ({ State: DeliveryState.Checking, NextAttemptAt: { } look }, _) when look > now => new Wait(look),
            ({ State: DeliveryState.Checking } head, _) => new Check(head),
            (_, { Stopped: true } or { Status: ProcedureStatus.Withdrawn }) => End(thread),
            ({ State: DeliveryState.Pending or DeliveryState.Waiting } head, _) when !paused => WhenDue(head, thread, pace, now),
            _ => new Rest(),
        };

    private static RelayTurn End(IReadOnlyList<Delivery> thread)
    {
        var unsent = thread
            .Where(delivery => delivery.State is DeliveryState.Pending or DeliveryState.Waiting)
            .ToList();
        return unsent.Count == 0 ? new Rest() : new CallOff(unsent);
    }

    private static RelayTurn WhenDue(Delivery head, IReadOnlyList<Delivery> thread, RelayPace pace, DateTimeOffset now)
    {
        var late = thread
            .Where(each => !each.CalledBack && each.State is DeliveryState.Pending or DeliveryState.Waiting)
            .Where(each => each.QueuedAt != default && each.QueuedAt + pace.AskAfter < now)
            .ToList();
        if (late.Contains(head))
        {
            return new Ask(late);
        }
        else if (head is { State: DeliveryState.Waiting, NextAttemptAt: null })
        {
            return new Rest();
        }

        var paced = thread.Max(delivery => delivery.PostedAt) + pace.Pacing;
        var due = paced > head.NextAttemptAt || head.NextAttemptAt is null ? paced : head.NextAttemptAt;
        return (due > now, head.Images.FirstOrDefault(image => !image.IsFreshAt(now))) switch
        {
            (true, _) => new Wait(due!.Value),
            (_, { } missing) => new Upload(head, missing),
            _ => new Send(head, ParentOf(head, thread)?.RemoteId),
        };
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other!.Value : one.Value;
}
