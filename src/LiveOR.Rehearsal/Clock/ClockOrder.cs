namespace LiveOR.Rehearsal.Clock;

/// <summary>What <c>POST _sim/clock</c> takes.</summary>
internal sealed record ClockOrder
{
    public required int AdvanceSeconds { get; init; }
}
