using LiveOR.Privacy;

namespace LiveOR.Archive;

/// <summary>What the present guard finds in words that would stand in the archive. <see cref="Settled"/> says what was done about it;
/// null: nothing, and it keeps the procedure from being published.</summary>
public sealed record ReviewFinding(string Part, Finding Finding, string? Settled)
{
    public bool IsOpen => Settled is null;
}
