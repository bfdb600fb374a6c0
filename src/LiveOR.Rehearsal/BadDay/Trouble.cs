using LiveOR.Rehearsal.Faults;

namespace LiveOR.Rehearsal.BadDay;

/// <summary>One thing a trainer can let go wrong, in words for people who do not know the protocol.</summary>
internal sealed record Trouble(string Key, string Title, string Happens, string NarratorSees)
{
    /// <summary>What stands while it is on; null for the troubles that are no single fault.</summary>
    public FaultKind? Fault { get; init; }
    public Calls Calls { get; init; } = Calls.All;

    /// <summary>When it goes by itself.</summary>
    public double? ForSeconds { get; init; }
}
