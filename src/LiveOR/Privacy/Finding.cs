namespace LiveOR.Privacy;

/// <summary>One place in a text that must not leave as it is. Offsets count UTF-16 units in the text as given.</summary>
public sealed record Finding(string Rule, FindingLevel Level, int Start, int Length, string Why, string? Suggestion);
