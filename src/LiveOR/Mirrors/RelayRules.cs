using static LiveOR.Mirrors.MirrorOutcome;

namespace LiveOR.Mirrors;

/// <summary>What becomes of a delivery. A post that may already stand at the mirror is looked for before it is posted again;
/// in <see cref="DeliveryState.Checking"/>, <see cref="Delivery.NextAttemptAt"/> is when that may be at the earliest.</summary>
public static class RelayRules
{
    /// <summary>Looking this often without finding a post that was refused as a repeat leaves the question to the narrator.</summary>
    public const int LooksForARepeat = 5;

    private static readonly int[] BackOff = [2, 5, 10, 30, 60];
    private static readonly int[] LookAgain = [5, 10, 15, 30, 60];
    private static readonly TimeSpan QuotaPause = TimeSpan.FromMinutes(15);

    /// <summary>The delivery as it is committed before the call.</summary>
    public static Delivery Begin(Delivery delivery, string? parentRemoteId, DateTimeOffset now) => delivery with
    {
        State = DeliveryState.Sending,
        ParentRemoteId = parentRemoteId,
        FirstAttemptAt = delivery.FirstAttemptAt ?? now,
        Attempts = delivery.Attempts + 1,
        NextAttemptAt = null,
        Reason = null,
    };

    public static Delivery After(Delivery delivery, MirrorOutcome outcome, DateTimeOffset now, TimeSpan settle) =>
        delivery.State == DeliveryState.Skipped
            ? AfterCallBack(delivery, outcome, now)
            : outcome switch
            {
                Posted(var post) => Stands(delivery, post, now),
                RetryLater later when delivery.Attempts >= later.AttemptsAtMost =>
                    Ask(delivery, RelayWords.Asked(later.Reason)),
                RetryLater later => Wait(
                    delivery, later.At ?? now + After(BackOff, delivery.Attempts - 1), RelayWords.Waits(later.Reason)),
                Refused(var reason) => Ask(delivery, RelayWords.Asked(reason)),
                AuthRequired(var reason) => Wait(delivery, null, RelayWords.Paused(reason)),
                QuotaExhausted(var reason) => Wait(delivery, now + QuotaPause, RelayWords.Paused(reason)),
                Duplicate when delivery.Attempts > 1 => Check(delivery, null, RelayWords.RepeatOfItself(delivery)),
                Duplicate => Ask(delivery, RelayWords.Repeat(delivery)),
                Unknown(var reason) => Check(delivery, now + settle, RelayWords.NotKnown(delivery, reason)),
                _ => throw new InvalidOperationException($"An outcome without a rule: {outcome.GetType().Name}."),
            };

    /// <summary>What an earlier life of the server left behind: it may have ended between the answer and the commit. A thread
    /// that waited for better settings is tried again.</summary>
    public static Delivery OnStartUp(Delivery delivery, DateTimeOffset now, TimeSpan settle) => delivery switch
    {
        { State: DeliveryState.Sending } =>
            Check(delivery, now + settle, RelayWords.NotKnown(delivery, "the server stopped while it was being posted")),
        { State: DeliveryState.Waiting, NextAttemptAt: null } =>
            delivery with { State = DeliveryState.Pending, Reason = null },
        _ => delivery,
    };

    /// <summary>After a complete look that began at <paramref name="looked"/>. Only one that began after the settle window
    /// proves that the post is not there.</summary>
    public static Delivery AfterLook(Delivery delivery, RemotePost? found, int looks, DateTimeOffset looked, DateTimeOffset now)
    {
        if (delivery.State != DeliveryState.Checking)
        {
            return delivery;
        }

        return (found, delivery.NextAttemptAt) switch
        {
            ({ } post, _) => Stands(delivery, post, now),
            (null, { } settled) when settled <= looked => delivery with
            {
                State = DeliveryState.Pending,
                NextAttemptAt = null,
                Reason = RelayWords.NotFound(delivery),
            },
            (null, null) when looks >= LooksForARepeat => Ask(delivery, RelayWords.Repeat(delivery)),
            _ => delivery,
        };
    }

    /// <summary>When to look next, after so many looks; never past the end of the settle window while that lies ahead.</summary>
    public static DateTimeOffset NextLook(Delivery delivery, int looks, DateTimeOffset now)
    {
        var next = now + After(LookAgain, looks - 1);
        return delivery.NextAttemptAt is { } settled && settled > now && settled < next ? settled : next;
    }

    /// <summary>The update was retracted or the coverage stopped: whatever has not been posted stays unposted.</summary>
    public static Delivery CallBack(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Posted or DeliveryState.Skipped => delivery,
        DeliveryState.Sending or DeliveryState.Checking => Skip(delivery, RelayWords.CalledBackInDoubt),
        _ => Skip(delivery, RelayWords.CalledBack),
    };

    internal static Delivery Stands(Delivery delivery, RemotePost post, DateTimeOffset now) => delivery with
    {
        State = DeliveryState.Posted,
        RemoteId = post.Id,
        RemoteUrl = post.Url,
        PostedAt = now,
        NextAttemptAt = null,
        Reason = null,
    };

    internal static Delivery Skip(Delivery delivery, string? reason) =>
        delivery with { State = DeliveryState.Skipped, NextAttemptAt = null, Reason = reason };

    private static Delivery AfterCallBack(Delivery delivery, MirrorOutcome outcome, DateTimeOffset now) => outcome switch
    {
        Posted(var post) => Stands(delivery, post, now) with { Reason = RelayWords.CalledBackTooLate },
        Unknown => delivery with { Reason = RelayWords.CalledBackInDoubt },
        _ => delivery with { Reason = RelayWords.CalledBack },
    };

    private static Delivery Wait(Delivery delivery, DateTimeOffset? until, string reason) =>
        delivery with { State = DeliveryState.Waiting, NextAttemptAt = until, Reason = reason };

    private static Delivery Check(Delivery delivery, DateTimeOffset? settled, string reason) =>
        delivery with { State = DeliveryState.Checking, NextAttemptAt = settled, Reason = reason };

    private static Delivery Ask(Delivery delivery, string reason) =>
        delivery with { State = DeliveryState.NeedsNarrator, NextAttemptAt = null, Reason = reason };

    private static TimeSpan After(int[] seconds, int index) =>
        TimeSpan.FromSeconds(seconds[Math.Clamp(index, 0, seconds.Length - 1)]);
}
