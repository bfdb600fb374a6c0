using LiveOR.Privacy;

namespace LiveOR.Client.Updates;

/// <summary>A draft on its way to the server. It keeps its id through every repetition, so it can never stand there
/// twice.</summary>
public sealed record OutgoingDraft
{
    public required Guid DraftId { get; init; }
    public required Composition Words { get; init; }
    public required UpdateRequest Request { get; init; }
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>The server has it; it stays here until the sheet shows it.</summary>
    public bool Accepted { get; init; }
    public DateTimeOffset? ReleaseAt { get; init; }
    public bool Held { get; init; }
    public bool Tried { get; init; }

    /// <summary>Why the server will not take it as it is.</summary>
    public string? Refusal { get; init; }

    /// <summary>Refused only because its step was said by somebody else meanwhile, in other words.</summary>
    public bool SaidAlready { get; init; }
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public override string ToString() => $"OutgoingDraft {DraftId}";
}
