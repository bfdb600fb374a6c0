using System.Collections.Concurrent;

namespace LiveOR.Load.Flooding;

/// <summary>What the flood sent and what came back, counted by status code.</summary>
internal sealed class Tally
{
    public ConcurrentDictionary<int, int> Answers { get; init; } = new();

    public ConcurrentDictionary<int, int> Upgrades { get; init; } = new();

    public int Requests { get; set; }

    public int Calls { get; set; }

    /// <summary>The most hub connections that were open at once.</summary>
    public int Held { get; set; }

    public int CutOff { get; set; }

    /// <summary>Seconds until every connection had been answered.</summary>
    public double Connecting { get; set; }

    public double Seconds { get; set; }

    public void Answered(int status) => Answers.AddOrUpdate(status, 1, (_, count) => count + 1);

    public void Upgraded(int status) => Upgrades.AddOrUpdate(status, 1, (_, count) => count + 1);
}
