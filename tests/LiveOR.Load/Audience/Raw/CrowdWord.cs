namespace LiveOR.Load.Audience.Raw;

/// <summary>What the crowd tells whoever started it. Moments are stamps of this machine's monotonic clock.</summary>
internal sealed record CrowdWord
{
    /// <summary>All of them watch.</summary>
    public const string Together = "together";

    /// <summary>An update has come to all who read, or to as many as had it when asked.</summary>
    public const string Delivered = "delivered";

    /// <summary>Those who were to stop reading have stopped.</summary>
    public const string Stalled = "stalled";

    public const string Tally = "tally";

    public required string Kind { get; init; }

    public long Number { get; init; }

    public int Count { get; init; }

    /// <summary>When the first of them was sent for.</summary>
    public long Began { get; init; }

    /// <summary>When half, 99 of 100, and the last of them had it.</summary>
    public long Half { get; init; }

    public long Nearly { get; init; }

    public long Last { get; init; }

    /// <summary>Updates that a viewer should have had and had not.</summary>
    public long Lost { get; init; }

    /// <summary>Updates that came again, or after a later one.</summary>
    public long Twice { get; init; }

    /// <summary>Connections that the server or a fault has ended.</summary>
    public int Gone { get; init; }

    /// <summary>The latest reason why one did not come to watch.</summary>
    public string Why { get; init; } = "";
}
