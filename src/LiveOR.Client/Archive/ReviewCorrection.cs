using LiveOR.Archive;

namespace LiveOR.Client.Archive;

/// <summary>What corrected an entry; an entry of its own. Erased with what it corrects.</summary>
public sealed record ReviewCorrection(
    long Number, string Text, string? Author, DateTimeOffset At, bool Retracted, bool Withheld, IReadOnlyList<ReviewFinding> Findings);
