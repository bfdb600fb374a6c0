namespace LiveOR.Playbooks.Reading;

/// <summary>Something read, and the line it was read from.</summary>
internal sealed record Placed<T>(int Line, T Value);
