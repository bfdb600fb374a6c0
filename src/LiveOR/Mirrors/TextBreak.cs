namespace LiveOR.Mirrors;

/// <summary>A place where a text may be cut: what comes before <see cref="At"/> ends a piece.</summary>
internal readonly record struct TextBreak(int At, BreakGrade Grade);
