namespace LiveOR.Train;

/// <summary>One word to learn from: its features, what it is (-1 for nothing), and how much a mistake about it
/// counts.</summary>
internal sealed record Example(int[] Features, int Mark, float Weight);
