using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>The body of PUT …/updates/{draftId}.</summary>
public sealed record UpdateRequest
{
    public UpdateType? Type { get; init; }
    public string? StepId { get; init; }
    public string? Text { get; init; }

    /// <summary>Whether it goes to the mirrors; left out, the step template decides.</summary>
    public bool? Key { get; init; }
    public string? SaidBy { get; init; }
    public DateTimeOffset? HappenedAt { get; init; }
    public IReadOnlyList<string>? Photos { get; init; }

    /// <summary>Where this was said, its step had not been: answered with 409 and <see cref="SaidAlready"/> if it has been by now.
    /// </summary>
    public bool? Once { get; init; }
    public bool? Acknowledge { get; init; }
    public bool? AskModerator { get; init; }

    public override string ToString() => $"UpdateRequest ({Text?.Length ?? 0} characters)";
}
