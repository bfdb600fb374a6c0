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

    int Measure(string text);

    Task<MirrorOutcome> PostAsync(MirrorPost post, CancellationToken cancellationToken);

    /// <summary>The account's own posts since a moment; null when they could not be read, which is not the same as none.</summary>
    Task<IReadOnlyList<SeenPost>?> ReadBackAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>The post that an address or a bare id names; null when it names none.</summary>
    RemotePost? Locate(string address);
}
