using static LiveOR.Mirrors.MirrorOutcome;

namespace LiveOR.Mirrors;

/// <summary>What becomes of a delivery on its way out. A post that may already stand at the mirror is looked for before it is
/// posted again. What becomes of one that was called back: <see cref="RecallRules"/>.</summary>
public static class RelayRules
{
    private static readonly int[] BackOff = [2, 5, 10, 30, 60];
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
        delivery.CalledBack
            ? RecallRules.AfterPosting(delivery, outcome, now, settle)
            : outcome switch
            {
                Posted(var post) => Stands(delivery, post, now),
                Duplicate when delivery.Attempts > 1 || delivery.MayStand => DoubtRules.Doubt(delivery, now, null, RelayWords.RepeatOfItself(delivery)),
                Duplicate => Ask(delivery, RelayWords.Repeat(delivery)),
                Unknown(var reason) => DoubtRules.Doubt(delivery, now, settle, RelayWords.NotKnown(delivery, reason)),
                ImageLost(var reason) when delivery.Attempts < RenewalsAtMost => WithoutUploads(delivery, reason),
                ImageLost(var reason) => Ask(delivery, RelayWords.Asked(reason)),
                _ => Held(delivery, outcome, now),
            };

    /// <summary>The picture has arrived, or why it has not. Uploading again does no harm, so nothing is looked for.</summary>
    public static Delivery AfterUpload(Delivery delivery, string photoId, MirrorOutcome outcome, DateTimeOffset now) =>
        (delivery, outcome) switch
        {
            ({ CalledBack: true } or { State: not (DeliveryState.Pending or DeliveryState.Waiting) }, _) => delivery,
            (_, Uploaded(var mediaId, var expires)) => delivery with
            {
                Images = [.. delivery.Images.Select(image =>
                    image.PhotoId == photoId ? new DeliveryImage(photoId, mediaId, expires) : image)],
                UploadAttempts = 0,
                Reason = null,
            },
            (_, Unknown(var reason)) => Held(
                delivery with { UploadAttempts = delivery.UploadAttempts + 1 }, new RetryLater(null, RelayWords.NotUploaded(reason)), now),
            _ => Held(delivery with { UploadAttempts = delivery.UploadAttempts + 1 }, outcome, now),
        };

    /// <summary>What an earlier life of the server left behind: it may have ended between the answer and the commit. A thread
    /// that waited for better settings is tried again.</summary>
    public static Delivery OnStartUp(Delivery delivery, DateTimeOffset now, TimeSpan settle) => delivery switch
    {
        { State: DeliveryState.Sending } => DoubtRules.Doubt(
            delivery, now, settle, RelayWords.NotKnown(delivery, "the server stopped while it was being posted")),
        _ => Reconnected(delivery),
    };

    /// <summary>The connection works again, as far as is known: what waited for it is tried.</summary>
    public static Delivery Reconnected(Delivery delivery) => delivery switch
    {
        { State: DeliveryState.Waiting, NextAttemptAt: null } => delivery with { State = DeliveryState.Pending, Reason = null },
        { State: DeliveryState.Deleting } => delivery with { NextAttemptAt = null },
        _ => delivery,
    };

    /// <summary>A person resumed the thread: nothing waits for its time any more.</summary>
    public static Delivery Resumed(Delivery delivery) => delivery.State == DeliveryState.Waiting
        ? delivery with { State = DeliveryState.Pending, NextAttemptAt = null, Reason = null }
        : Reconnected(delivery);

    /// <summary>It has waited too long to be sent without a word.</summary>
    public static Delivery TooLate(Delivery delivery, DateTimeOffset now) =>
        Ask(delivery, RelayWords.TooLate(now - delivery.QueuedAt));

    /// <summary>The guard, asked again just before the post, does not let it out.</summary>
    public static Delivery NotLetOut(Delivery delivery, string why) => Ask(delivery, RelayWords.NotLetOut(delivery, why));

    internal static Delivery Stands(Delivery delivery, RemotePost post, DateTimeOffset now) => delivery with
    {
        State = DeliveryState.Posted,
        RemoteId = post.Id,
        RemoteUrl = post.Url,
        PostedAt = now,
        NextAttemptAt = null,
        SettlesAt = null,
        Looks = 0,
        Reason = null,
    };

    /// <summary>The doubt is over: this is the post it was about.</summary>
    internal static Delivery Found(Delivery delivery, RemotePost post, DateTimeOffset now) =>
        Stands(delivery, post, now) with { MayStand = false };

    /// <summary>What may stand keeps the end of its settle window: before that, not finding it would prove nothing.</summary>
    internal static Delivery Skip(Delivery delivery, string? reason) => delivery with
    {
        State = DeliveryState.Skipped,
        NextAttemptAt = null,
        SettlesAt = delivery.MayStand ? delivery.SettlesAt : null,
        Reason = reason,
    };

    internal static Delivery Ask(Delivery delivery, string reason) =>
        delivery with { State = DeliveryState.NeedsNarrator, NextAttemptAt = null, SettlesAt = null, Reason = reason };

    internal static TimeSpan After(int tries) => TimeSpan.FromSeconds(BackOff[Math.Clamp(tries - 1, 0, BackOff.Length - 1)]);

    private const int RenewalsAtMost = 3;

    /// <summary>Certainly not posted.</summary>
    private static Delivery Held(Delivery delivery, MirrorOutcome outcome, DateTimeOffset now)
    {
        var tries = Math.Max(delivery.Attempts, delivery.UploadAttempts);
        return outcome switch
        {
            RetryLater later when tries >= later.AttemptsAtMost => Ask(delivery, RelayWords.Asked(later.Reason)),
            RetryLater later => Wait(delivery, later.At ?? now + After(tries), RelayWords.Waits(later.Reason)),
            Refused(var reason) => Ask(delivery, RelayWords.Asked(reason)),
            AuthRequired(var reason) => Wait(delivery, null, RelayWords.Paused(reason)),
            QuotaExhausted(var reason) => Wait(delivery, now + QuotaPause, RelayWords.OutOfCredits(reason)),
            _ => throw new InvalidOperationException($"An outcome without a rule: {outcome.GetType().Name}."),
        };
    }

    private static Delivery WithoutUploads(Delivery delivery, string reason) => delivery with
    {
        State = DeliveryState.Pending,
        Images = [.. delivery.Images.Select(image => new DeliveryImage(image.PhotoId))],
        Reason = RelayWords.Waits(reason),
    };

    private static Delivery Wait(Delivery delivery, DateTimeOffset? until, string reason) =>
        delivery with { State = DeliveryState.Waiting, NextAttemptAt = until, Reason = reason };
}
