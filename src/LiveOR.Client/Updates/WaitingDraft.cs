using LiveOR.Privacy;
using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>A draft that was accepted and has not left: staff see it, nobody else does.</summary>
public sealed record WaitingDraft(
    Guid DraftId,
    DraftState State,
    UpdateType Type,
    string? StepId,
    string Text,
    bool Key,
    string? SaidBy,
    string Author,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? ReleaseAt,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string>? Photos = null)
{
    /// <summary>Who held it back; null when nobody did.</summary>
    public string? HeldBy { get; init; }

    /// <summary>How many findings were called false alarms.</summary>
    public int Dismissed { get; init; }

    /// <summary>When it happened, where its author said so.</summary>
    public DateTimeOffset? HappenedAt { get; init; }

    /// <summary>Its author read the warnings and wants it to go all the same.</summary>
    public bool Acknowledged { get; init; }
}
