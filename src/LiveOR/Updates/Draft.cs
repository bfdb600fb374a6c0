namespace LiveOR.Updates;

/// <summary>Text that is not published. It is never logged: its string form shows only how long it is.</summary>
public sealed record Draft
{
    public const int MaximumLength = 2000;

    public required DraftId Id { get; init; }
    public required UpdateType Type { get; init; }
    public string? StepId { get; init; }
    public required string Text { get; init; }
    public required bool Key { get; init; }
    public string? SaidBy { get; init; }
    public DateTimeOffset? HappenedAt { get; init; }
    public IReadOnlyList<string> Photos { get; init; } = [];

    public override string ToString() => $"Draft {Id} ({Text.Length} characters)";
}
