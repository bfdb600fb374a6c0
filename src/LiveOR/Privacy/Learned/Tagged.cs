namespace LiveOR.Privacy.Learned;

/// <summary>Neighbouring words that the tagger takes for one identifier: which they are, of what kind, and how sure it
/// is of the surest.</summary>
internal readonly record struct Tagged(int First, int Last, Mark Mark, int Score);
