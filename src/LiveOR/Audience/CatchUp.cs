using LiveOR.Procedures;

namespace LiveOR.Audience;

/// <summary>The answer to “everything after n”: at most 100 entries, ascending.</summary>
public sealed record CatchUp(
    ProcedureStatus Status,
    bool Rehearsal,
    long Latest,
    Now? Now,
    IReadOnlyList<Entry> Entries)
{
    public const int MaximumEntries = 100;
}
