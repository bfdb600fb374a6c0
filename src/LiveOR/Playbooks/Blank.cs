namespace LiveOR.Playbooks;

/// <summary>A gap in a step template. Choices make chips, a number makes a stepper, neither makes a short text field.</summary>
public sealed record Blank(string Name, IReadOnlyList<string> Choices, bool Number, string? Default);
