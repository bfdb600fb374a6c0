namespace LiveOR.Mirrors;

/// <summary>How well a text bears being cut at a place, worst first.</summary>
internal enum BreakGrade
{
    /// <summary>Inside one sign or one link; only where that alone is longer than a post.</summary>
    Forced,
    Sign,
    Word,
    Clause,
    Sentence,
}
