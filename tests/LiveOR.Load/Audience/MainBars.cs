namespace LiveOR.Load.Audience;

/// <summary>What LiveOR must be beside the others, as far as they were measured in the same run.</summary>
internal static class MainBars
{
    private const double BesideNchan = 0.9;
    private const double BesideLimit = 1.4;
    private const double Kilobytes = 12;
    private const double JustBelow = 0.999;

    private static readonly (string Key, string Name, double Allowed)[] Costs =
    [
        ("nchan", "Nchan", BesideNchan), ("limit", "the limit", BesideLimit),
        ("ws", "ws", JustBelow), ("socketio", "socket.io", JustBelow),
    ];

    public static IEnumerable<Bar> Of(Table table)
    {
        if (table["liveor"] is not { } liveOr)
        {
            yield break;
        }

        var who = $"{table.Viewers:N0} viewers: ";
        foreach (var (key, name, allowed) in Costs)
        {
            if (table[key] is { } other)
            {
                yield return new Bar($"{who}CPU per delivery beside {name}", liveOr.Processor / other.Processor, allowed, "×");
            }
        }

        if (table["nchan"] is { } nchan)
        {
            yield return new Bar($"{who}the last viewer beside Nchan's", liveOr.Last / nchan.Last, 1, "×");
        }

        yield return new Bar($"{who}memory after traffic", liveOr.KbAfter, Kilobytes, " KB");
        yield return new Bar($"{who}updates lost, doubled or out of order", liveOr.Lost, 0);
    }
}
