namespace LiveOR.Mirrors;

/// <summary>How a network will count and cut a text.</summary>
public sealed record MirrorPreview(int Length, int Limit, bool Valid, IReadOnlyList<string> Segments);
