using LiveOR.Load.Audience.Raw;

namespace LiveOR.Load.Audience.Servers;

/// <summary>A server that runs, and the one who publishes on it.</summary>
internal abstract class Serving : IAsyncDisposable
{
    /// <summary>How a crowd watches it.</summary>
    public abstract CrowdPlan Plan { get; }

    /// <summary>All the processes that serve, with their children.</summary>
    public abstract ServerLoad Load { get; }

    /// <summary>The number of the last update.</summary>
    public long Latest { get; protected set; }

    /// <summary>Publishes the next update and waits for the answer.</summary>
    public abstract Publication Publish();

    public abstract ValueTask DisposeAsync();
}
