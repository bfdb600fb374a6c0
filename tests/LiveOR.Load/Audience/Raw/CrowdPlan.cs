namespace LiveOR.Load.Audience.Raw;

/// <summary>What a crowd is to do: whom it watches, how, and how many it is.</summary>
internal sealed record CrowdPlan
{
    public required int Port { get; init; }

    public required string Path { get; init; }

    public required string Dialect { get; init; }

    public bool Tls { get; init; }

    public string Slug { get; init; } = "";

    /// <summary>The number of the last update before the crowd came.</summary>
    public long After { get; init; }

    public int Viewers { get; init; }

    /// <summary>How many of them will stop reading when they are told to.</summary>
    public int Stalling { get; init; }

    /// <summary>Whoever loses the connection comes back and catches up first, as the live page does.</summary>
    public bool ComesBack { get; init; }
}
