namespace LiveOR.Load.Audience;

/// <summary>What one server came to in one round, or in the middle of several. Memory in KB for each viewer, times in
/// milliseconds, processor seconds for a million deliveries.</summary>
internal sealed record Sample
{
    public double KbConnected { get; init; }

    public double KbAfter { get; init; }

    public double Half { get; init; }

    public double Nearly { get; init; }

    /// <summary>Until the last viewer has it.</summary>
    public double Last { get; init; }

    public double Processor { get; init; }

    /// <summary>What the crowd itself spent: it must stay below what any server spends.</summary>
    public double CrowdProcessor { get; init; }

    public double ConnectsPerSecond { get; init; }

    public double Lost { get; init; }

    /// <summary>Every figure is the median of its own; what was lost is counted together.</summary>
    public static Sample MiddleOf(IReadOnlyCollection<Sample> rounds) => new()
    {
        KbConnected = Figure.Median(rounds.Select(each => each.KbConnected)),
        KbAfter = Figure.Median(rounds.Select(each => each.KbAfter)),
        Half = Figure.Median(rounds.Select(each => each.Half)),
        Nearly = Figure.Median(rounds.Select(each => each.Nearly)),
        Last = Figure.Median(rounds.Select(each => each.Last)),
        Processor = Figure.Median(rounds.Select(each => each.Processor)),
        CrowdProcessor = Figure.Median(rounds.Select(each => each.CrowdProcessor)),
        ConnectsPerSecond = Figure.Median(rounds.Select(each => each.ConnectsPerSecond)),
        Lost = rounds.Sum(each => each.Lost),
    };
}
