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
    IReadOnlyList<string>? Photos = null);
