namespace LiveOR.Playbooks;

/// <summary>Sentences with blanks, ready to be said when the step happens.</summary>
public sealed record StepTemplate
{
    public required string Id { get; init; }
    public required string Label { get; init; }
    public required string Text { get; init; }
    public string? Short { get; init; }
    public string? Teach { get; init; }
    public string? Ask { get; init; }
    public string Type { get; init; } = "step";
    public bool Key { get; init; }
    public bool Quiet { get; init; }
    public bool Graphic { get; init; }
    public bool Incision { get; init; }
    public bool Optional { get; init; }
    public int? TypicalMinutes { get; init; }
    public IReadOnlyList<Blank> Blanks { get; init; } = [];
    public IReadOnlyList<string> Branches { get; init; } = [];
}
