namespace LiveOR.Updates;

/// <summary>A draft as it was handed in: who by, when, in which order, and what its author said about warnings.</summary>
public sealed record Submission
{
    public required Draft Draft { get; init; }

    /// <summary>Tells a repetition from another draft under the same id.</summary>
    public required string BodyDigest { get; init; }
    public required string Author { get; init; }
    public required long Sequence { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The pictures of the procedure, by their ids as drafts name them.</summary>
    public IReadOnlyDictionary<string, PhotoStanding> Photos { get; init; } = new Dictionary<string, PhotoStanding>();

    /// <summary>Who handed it in did not know of this step being said: if it was, this is not wanted unseen.</summary>
    public bool Once { get; init; }

    /// <summary>What was said of its step before, and stands or waits.</summary>
    public IReadOnlyList<SaidBefore> Before { get; init; } = [];
    public bool Acknowledge { get; init; }
    public bool AskModerator { get; init; }
}
