using LiveOR.Mirrors;

namespace LiveOR.Client.Mirrors;

/// <summary>How a delivery stands, for people.</summary>
public static class DeliveryWords
{
    /// <summary>How the reason of a deletion reads that goes no further without a person.</summary>
    private const string ByHand = "by hand";

    /// <summary>It goes no further, or a retraction does not, unless somebody does something.</summary>
    public static bool NeedsPerson(this DeliveryView delivery) => delivery switch
    {
        { State: DeliveryState.NeedsNarrator } => true,
        { State: DeliveryState.Waiting, NextAttemptAt: null } => true,
        { State: DeliveryState.Deleting, Reason: { } why } => why.Contains(ByHand, StringComparison.Ordinal),
        _ => false,
    };

    public static bool IsSettled(this DeliveryView delivery) =>
        delivery.State is DeliveryState.Posted or DeliveryState.Skipped or DeliveryState.Deleted;

    public static string State(DeliveryView delivery) => delivery switch
    {
        { State: DeliveryState.Pending } => "in the queue",
        { State: DeliveryState.Sending, CalledBack: true } => "being sent; it is deleted if it lands",
        { State: DeliveryState.Sending } => "sending",
        { State: DeliveryState.Posted } => "posted",
        { State: DeliveryState.Waiting } => "waiting",
        { State: DeliveryState.Checking, CalledBack: true } => "looking whether it arrived, to delete it",
        { State: DeliveryState.Checking } => "making sure it stands there once",
        { State: DeliveryState.NeedsNarrator } => "needs you",
        { State: DeliveryState.Deleting } => "being deleted",
        { State: DeliveryState.Deleted } => "deleted there",
        _ => "left out",
    };

    public static string Line(DeliveryView delivery) =>
        delivery.Reason is { } reason ? $"{State(delivery)} – {reason}" : State(delivery);

    /// <summary>When something happens to it by itself; null when nothing will or when it is its turn now.</summary>
    public static string? Next(DeliveryView delivery, WallClock clock) =>
        (delivery.State, delivery.NextAttemptAt) switch
        {
            (_, null) => null,
            (_, { } at) when at <= clock.Now => null,
            (DeliveryState.Pending or DeliveryState.Waiting, { } at) => $"next try at {clock.At(at)}",
            (DeliveryState.Checking, { } at) => $"looked for again at {clock.At(at)}",
            (DeliveryState.Deleting, { } at) => $"asked for again at {clock.At(at)}",
            _ => null,
        };
}
