namespace LiveOR.Mirrors;

/// <summary>What is asked of a mirror: one text with its uploaded pictures, below one parent or as the root of a thread.</summary>
public sealed record MirrorPost(string Text, string? ParentId)
{
    public IReadOnlyList<string> MediaIds { get; init; } = [];
}
