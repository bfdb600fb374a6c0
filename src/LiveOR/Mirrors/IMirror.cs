namespace LiveOR.Mirrors;

/// <summary>A place that repeats the updates. It makes exactly one attempt and names the outcome; it never retries and never
/// throws for a remote answer.</summary>
public interface IMirror
{
    string Name { get; }

    /// <summary>The most one post may measure, by <see cref="Measure"/>.</summary>
    int Limit { get; }

    /// <summary>Seconds to leave between two posts of a thread.</summary>
    int PacingSeconds { get; }

    /// <summary>Seconds after an attempt until a post that cannot be found is taken as not made.</summary>
    int SettleSeconds { get; }

    /// <summary>A post that has waited longer than this is asked about instead of being sent late.</summary>
    TimeSpan AskAfter { get; }

    /// <summary>How many pictures one post may show; 0 when the adapter carries none.</summary>
    int ImagesAtMost { get; }

    /// <summary>What one deletion costs, in US dollars.</summary>
    decimal PriceOfDeletion { get; }

    /// <summary>Null until the mirror has said something about it.</summary>
    MirrorQuota? Quota { get; }

    int Measure(string text);

    /// <summary>What a post costs, in US dollars.</summary>
    decimal PriceOf(string text, int images);

    /// <summary>The addresses a text holds as this mirror sees them, charged or not.</summary>
    IReadOnlyList<UrlSpan> LinksIn(string text);

    Task<MirrorOutcome> PostAsync(MirrorPost post, CancellationToken cancellationToken);

    /// <summary><see cref="MirrorOutcome.Removed"/> also when the post was gone already.</summary>
    Task<MirrorOutcome> DeleteAsync(string remoteId, CancellationToken cancellationToken);

    /// <summary><see cref="MirrorOutcome.Uploaded"/> once the picture and its alt text have arrived.</summary>
    Task<MirrorOutcome> UploadAsync(MirrorImage image, CancellationToken cancellationToken);

    /// <summary>Whether posting would work, without posting.</summary>
    Task<MirrorConnection> TestAsync(CancellationToken cancellationToken);

    /// <summary>The account's own posts since a moment; null when they could not be read, which is not the same as none.</summary>
    Task<IReadOnlyList<SeenPost>?> ReadBackAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>The post that an address or a bare id names; null when it names none.</summary>
    RemotePost? Locate(string address);
}
