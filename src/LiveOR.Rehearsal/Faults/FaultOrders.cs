namespace LiveOR.Rehearsal.Faults;

/// <summary>What <c>POST _sim/faults</c> takes. What is left out stays as it is; a script is added to the one there is,
/// what stands is replaced as a whole, a rate of 0 ends chance.</summary>
internal sealed record FaultOrders
{
    public IReadOnlyList<ScriptOrder?>? Script { get; init; }
    public IReadOnlyList<StandingOrder?>? Standing { get; init; }
    public RandomOrder? Random { get; init; }
    public LagOrder? Lag { get; init; }
    public bool? DuplicateRule { get; init; }
    public bool? DayLimitHeaders { get; init; }
    public bool? RateLimits { get; init; }

    /// <summary><c>tweet</c>, <c>post</c> or <c>both</c>.</summary>
    public string? Names { get; init; }
}

internal abstract record FaultOrder
{
    public required string Fault { get; init; }
    public string? Calls { get; init; }
    public double? Seconds { get; init; }

    /// <summary>After hanging: <c>abort</c> or <c>answer</c>.</summary>
    public string? Then { get; init; }
}

internal sealed record ScriptOrder : FaultOrder
{
    public int? Times { get; init; }
}

internal sealed record StandingOrder : FaultOrder
{
    /// <summary>What it is switched off by; the fault's own name unless told.</summary>
    public string? Name { get; init; }

    /// <summary>When it goes by itself; a 429 names this moment as its reset.</summary>
    public double? ForSeconds { get; init; }
}

internal sealed record RandomOrder
{
    public required long Seed { get; init; }
    public required double Rate { get; init; }
    public IReadOnlyList<string?>? Kinds { get; init; }
    public string? Calls { get; init; }
    public double? Seconds { get; init; }
    public string? Then { get; init; }
}

internal sealed record LagOrder
{
    /// <summary>Shortest and longest, in milliseconds.</summary>
    public IReadOnlyList<int>? ReadMs { get; init; }
    public int? ReplyMs { get; init; }
    public long? Seed { get; init; }
}
