namespace LiveOR.Updates;

/// <summary>Names one finding of the guard: its rule and where it is, in UTF-16 units.</summary>
public sealed record FindingPlace(string Rule, int Start, int Length);
