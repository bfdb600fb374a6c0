using static LiveOR.Mirrors.MirrorOutcome;

namespace LiveOR.Mirrors;

/// <summary>What becomes of a delivery that is called back: what has not left stays, what stands at the mirror is deleted
/// there, and what is in doubt is looked for until one or the other is certain. Then its words are erased.</summary>
public static class RecallRules
{
    /// <summary>A retraction must not be forgotten while keys or credits are missing: it is tried again this often.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The update was retracted, or the consent withdrawn.</summary>
    public static Delivery CallBack(Delivery delivery, DateTimeOffset now) => delivery.State switch
    {
        DeliveryState.Posted => Delete(delivery with { CalledBack = true }),
        DeliveryState.Sending or DeliveryState.Checking => delivery with
        {
            CalledBack = true,
            Reason = RelayWords.CalledBackOnItsWay,
        },
        DeliveryState.NeedsNarrator when delivery is { CalledBack: false, Attempts: > 0 } =>
            DoubtRules.Doubt(delivery with { CalledBack = true }, now, TimeSpan.Zero, RelayWords.CalledBackOnItsWay),
        DeliveryState.Pending or DeliveryState.Waiting or DeliveryState.NeedsNarrator when !delivery.CalledBack =>
            NeverArrived(delivery with { CalledBack = true }),
        _ => delivery with { CalledBack = true, Text = "" },
    };

    /// <summary>The coverage was stopped: what is public stays, what is on its way at this moment is deleted if it lands.</summary>
    public static Delivery Stop(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Sending => delivery with { CalledBack = true, Reason = RelayWords.CalledBackOnItsWay },
        DeliveryState.Pending or DeliveryState.Waiting or DeliveryState.NeedsNarrator when !delivery.CalledBack =>
            RelayRules.Skip(delivery, RelayWords.Stopped),
        _ => delivery,
    };

    internal static Delivery AfterPosting(Delivery delivery, MirrorOutcome outcome, DateTimeOffset now, TimeSpan settle) =>
        outcome switch
        {
            Posted(var post) => Delete(RelayRules.Stands(delivery, post, now)),
            Unknown => DoubtRules.Doubt(delivery, now, settle, RelayWords.CalledBackOnItsWay),
            Duplicate when delivery.Attempts > 1 => DoubtRules.Doubt(delivery, now, null, RelayWords.CalledBackOnItsWay),
            _ => NeverArrived(delivery),
        };

    public static Delivery AfterDeletion(Delivery delivery, MirrorOutcome outcome, DateTimeOffset now) =>
        (delivery.State, outcome) switch
        {
            (not DeliveryState.Deleting, _) => delivery,
            (_, Removed) => delivery with { State = DeliveryState.Deleted, NextAttemptAt = null, Reason = null },
            (_, RetryLater later) => Again(delivery, later.At ?? Soon(delivery, now), RelayWords.Waits(later.Reason)),
            (_, Unknown(var reason)) => Again(delivery, Soon(delivery, now), RelayWords.DeletionNotKnown(reason)),
            (_, AuthRequired(var reason)) => Again(delivery, now + Patience, RelayWords.DeleteByHand(reason)),
            (_, QuotaExhausted(var reason)) => Again(delivery, now + Patience, RelayWords.DeleteByHand(reason)),
            (_, Refused(var reason)) => RelayRules.Ask(delivery, RelayWords.NotDeleted(reason)),
            _ => throw new InvalidOperationException($"An outcome without a rule: {outcome.GetType().Name}."),
        };

    internal static Delivery Delete(Delivery posted) => posted with
    {
        State = DeliveryState.Deleting,
        Attempts = 0,
        NextAttemptAt = null,
        Reason = null,
        Text = "",
    };

    internal static Delivery NeverArrived(Delivery delivery) =>
        RelayRules.Skip(delivery, RelayWords.CalledBack) with { Text = "" };

    private static Delivery Again(Delivery delivery, DateTimeOffset at, string reason) =>
        delivery with { Attempts = delivery.Attempts + 1, NextAttemptAt = at, Reason = reason };

    private static DateTimeOffset Soon(Delivery delivery, DateTimeOffset now) => now + RelayRules.After(delivery.Attempts + 1);
}
