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
        _ when delivery.CalledBack => delivery,
        DeliveryState.Posted => Delete(delivery with { CalledBack = true }),
        DeliveryState.Sending or DeliveryState.Checking => delivery with
        {
            CalledBack = true,
            Reason = RelayWords.CalledBackOnItsWay,
        },
        _ when delivery.MayStand => DoubtRules.Doubt(
            delivery with { CalledBack = true }, now, delivery.SettlesAt > now ? delivery.SettlesAt - now : TimeSpan.Zero,
            RelayWords.CalledBackOnItsWay),
        _ => NeverArrived(delivery with { CalledBack = true }),
    };

    /// <summary>The coverage was stopped: what is public stays; what is on its way at this moment, or in doubt, is deleted if it
    /// turns out to stand.</summary>
    public static Delivery Stop(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Sending or DeliveryState.Checking => delivery with
        {
            CalledBack = true,
            Reason = RelayWords.CalledBackOnItsWay,
        },
        DeliveryState.Pending or DeliveryState.Waiting or DeliveryState.NeedsNarrator when !delivery.CalledBack =>
            RelayRules.Skip(delivery, delivery.MayStand ? RelayWords.StoppedInDoubt : RelayWords.Stopped),
        _ => delivery,
    };

    internal static Delivery AfterPosting(Delivery delivery, MirrorOutcome outcome, DateTimeOffset now, TimeSpan settle) =>
        outcome switch
        {
            Posted(var post) => Delete(RelayRules.Stands(delivery, post, now)),
            Unknown => DoubtRules.Doubt(delivery, now, settle, RelayWords.CalledBackOnItsWay),
            Duplicate when delivery.Attempts > 1 || delivery.MayStand => DoubtRules.Doubt(delivery, now, null, RelayWords.CalledBackOnItsWay),
            _ when delivery.MayStand => DoubtRules.Doubt(delivery, now, settle, RelayWords.CalledBackOnItsWay),
            _ => NeverArrived(delivery),
        };

    /// <summary>After one deletion. Another attempt that may stand there too is looked for next.</summary>
    public static Delivery AfterDeletion(Delivery delivery, MirrorOutcome outcome, DateTimeOffset now) =>
        (delivery.State, outcome) switch
        {
            (not DeliveryState.Deleting, _) => delivery,
            (_, Removed) when delivery.MayStand =>
                DoubtRules.Doubt(delivery, now, TimeSpan.Zero, RelayWords.CalledBackOnItsWay),
            (_, Removed) => Deleted(delivery),
            (_, RetryLater later) => Again(delivery, later.At ?? Soon(delivery, now), RelayWords.Waits(later.Reason)),
            (_, Unknown(var reason)) => Again(delivery, Soon(delivery, now), RelayWords.DeletionNotKnown(reason)),
            (_, AuthRequired(var reason)) => Again(delivery, now + Patience, RelayWords.DeleteByHand(reason)),
            (_, QuotaExhausted(var reason)) => Again(delivery, now + Patience, RelayWords.DeleteByHand(reason)),
            (_, Refused(var reason)) => RelayRules.Ask(delivery, RelayWords.NotDeleted(reason)),
            _ => throw new InvalidOperationException($"An outcome without a rule: {outcome.GetType().Name}."),
        };

    /// <summary>The mirror deletes nothing for this account until then: no deletion of the thread is tried before.</summary>
    public static Delivery Limited(Delivery delivery, DateTimeOffset until) =>
        delivery.State == DeliveryState.Deleting && !(delivery.NextAttemptAt > until)
            ? delivery with { NextAttemptAt = until }
            : delivery;

    /// <summary>Whether an answer to one deletion holds for the others too: a limit, lost keys, no credits.</summary>
    public static bool HoldsForAll(MirrorOutcome outcome) =>
        outcome is RetryLater { At: not null } or AuthRequired or QuotaExhausted;

    /// <summary>The words are kept only while another copy has to be found by them.</summary>
    internal static Delivery Delete(Delivery posted) => posted with
    {
        State = DeliveryState.Deleting,
        Attempts = 0,
        NextAttemptAt = null,
        SettlesAt = null,
        Reason = null,
        Text = posted.MayStand ? posted.Text : "",
    };

    /// <summary>A complete look found nothing, or nothing more.</summary>
    internal static Delivery NotThere(Delivery delivery) => delivery.RemoteId is null
        ? NeverArrived(delivery with { MayStand = false })
        : Deleted(delivery with { MayStand = false });

    private static Delivery Deleted(Delivery delivery) => delivery with
    {
        State = DeliveryState.Deleted,
        NextAttemptAt = null,
        SettlesAt = null,
        Reason = null,
        Text = "",
    };

    internal static Delivery NeverArrived(Delivery delivery) =>
        RelayRules.Skip(delivery, RelayWords.CalledBack) with { Text = "" };

    private static Delivery Again(Delivery delivery, DateTimeOffset at, string reason) =>
        delivery with { Attempts = delivery.Attempts + 1, NextAttemptAt = at, Reason = reason };

    private static DateTimeOffset Soon(Delivery delivery, DateTimeOffset now) => now + RelayRules.After(delivery.Attempts + 1);
}
