using LiveOR.Privacy;

namespace LiveOR.Archive;

/// <summary>Words that would stand in the archive, and what was said of them before.</summary>
public sealed record ReviewedText(long Number, string Part, string Text)
{
    public const string Words = "text";

    /// <summary>Its author read the warnings and let it go all the same.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>It was corrected in public.</summary>
    public bool Corrected { get; init; }
    public IReadOnlyList<Dismissed> Dismissed { get; init; } = [];

    /// <summary>What was said just before, oldest first.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    public override string ToString() => $"ReviewedText {Number} {Part} ({Text.Length} characters)";
}
