namespace LiveOR.Load.Audience.Servers;

/// <summary>A server that brings an update to every viewer, and how it is started.</summary>
internal abstract class Contender(string key, string name)
{
    /// <summary>What <c>--only</c> calls it.</summary>
    public string Key => key;

    public string Name => name;

    /// <summary>What is not on this machine, and where it would come from; null when nothing is missing.</summary>
    public virtual string? Missing => null;

    /// <summary>Started on the servers' core, ready for viewers. With <paramref name="pings"/> it looks after idle
    /// connections every 15 seconds, where it can be told to.</summary>
    public abstract Task<Serving> StartAsync(UpdateRecord record, bool pings);

    protected static string? Needs(string packages, params string?[] files) =>
        files.All(File.Exists) ? null : $"not here: apt-get install {packages}";
}
