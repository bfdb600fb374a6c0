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

    int Measure(string text);

    Task<MirrorOutcome> PostAsync(MirrorPost post, CancellationToken cancellationToken);
}
