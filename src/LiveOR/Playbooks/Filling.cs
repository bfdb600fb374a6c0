namespace LiveOR.Playbooks;

/// <summary>A step template with its blanks filled. A blank in <see cref="Missing"/> has no usable answer and no default:
/// an ellipsis stands in its place, and the sentence is not ready to be said.</summary>
public sealed record Filling(string Text, string? Short, IReadOnlyList<string> Missing);
