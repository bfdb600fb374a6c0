namespace LiveOR.Mirrors;

/// <summary>One piece of an update that fits the mirror's limit. <see cref="Part"/> counts from 1.</summary>
public sealed record Segment(int Part, string Text);
