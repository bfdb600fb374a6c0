namespace LiveOR.Mirrors;

/// <summary>What one attempt at a mirror led to. Adapters name it; the relay decides what follows.</summary>
public abstract record MirrorOutcome
{
    private MirrorOutcome() { }

    public sealed record Posted(RemotePost Post) : MirrorOutcome;

    /// <summary>A post is gone from the mirror, by this attempt or before it.</summary>
    public sealed record Removed : MirrorOutcome;

    /// <summary>A picture waits at the mirror for a post to show it; null when it waits for good.</summary>
    public sealed record Uploaded(string MediaId, DateTimeOffset? ExpiresAt) : MirrorOutcome;

    /// <summary>A post names a picture that the mirror no longer holds: upload again, then post.</summary>
    public sealed record ImageLost(string Reason) : MirrorOutcome;

    /// <summary>Certainly not posted; may be tried again at or after <see cref="At"/>.</summary>
    public sealed record RetryLater(DateTimeOffset? At, string Reason) : MirrorOutcome
    {
        /// <summary>After this many attempts the narrator is asked; null when trying on is right.</summary>
        public int? AttemptsAtMost { get; init; }
    }

    /// <summary>Will not be posted as it is, however often it is tried.</summary>
    public sealed record Refused(string Reason) : MirrorOutcome;

    public sealed record AuthRequired(string Reason) : MirrorOutcome;

    public sealed record QuotaExhausted(string Reason) : MirrorOutcome;

    public sealed record Duplicate(string Reason) : MirrorOutcome;

    /// <summary>It may stand there or not: a time-out after the request was sent, a reset, 5xx, an unreadable answer.</summary>
    public sealed record Unknown(string Reason) : MirrorOutcome;
}
