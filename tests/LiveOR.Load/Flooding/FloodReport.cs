namespace LiveOR.Load.Flooding;

/// <summary>The table, and whether the bars were kept.</summary>
internal static class FloodReport
{
    private const double Allowed = 3;

    public static int Print(List<Round> quiet, List<Round> flooded, int viewers, int complete)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, load average {Clock.LoadAverage()}. "
            + (Cores.CanSplit ? "Server on one core, everything else on the other." : "Not pinned to cores: one core, or no taskset."));
        Console.WriteLine($"\n{"Milliseconds",-14}{"updates",8}{"accept p50",12}{"p99",9}{"max",9}{"last viewer p50",17}{"p99",9}");
        for (var round = 0; round < quiet.Count; round++)
        {
            PrintRound($"quiet {round + 1}", quiet[round]);
            PrintRound($"flood {round + 1}", flooded[round]);
        }

        Console.WriteLine();
        foreach (var tally in flooded.Select(each => each.Flood).OfType<Tally>())
        {
            PrintFlood(tally);
        }

        Console.WriteLine($"\nMedian of the p99s: quiet {MiddleP99(quiet):0.0} ms, flood {MiddleP99(flooded):0.0} ms.");
        var (calm, busy) = (P99OfAll(quiet), P99OfAll(flooded));
        Console.WriteLine($"p99 of all rounds together: quiet {calm:0.0} ms, flood {busy:0.0} ms: {busy / calm:0.00} times.");
        Console.WriteLine($"At most {Allowed} times: {(busy <= Allowed * calm ? "yes" : "NO")}");
        Console.WriteLine($"Viewers who had every entry: {complete} of {viewers}");
        return busy <= Allowed * calm && complete == viewers ? 0 : 1;
    }

    private static double MiddleP99(List<Round> rounds) => Round.AtRank([.. rounds.Select(each => Round.AtRank(each.Accepts, 0.99))], 0.5);

    private static double P99OfAll(List<Round> rounds) => Round.AtRank([.. rounds.SelectMany(each => each.Accepts)], 0.99);

    private static void PrintRound(string name, Round round) => Console.WriteLine(
        $"{name,-14}{round.Accepts.Length,8}{Round.AtRank(round.Accepts, 0.5),12:0.0}{Round.AtRank(round.Accepts, 0.99),9:0.0}{round.Accepts.Max(),9:0.0}"
        + $"{Round.AtRank(round.Deliveries, 0.5),17:0.0}{Round.AtRank(round.Deliveries, 0.99),9:0.0}");

    private static void PrintFlood(Tally tally) => Console.WriteLine(
        $"Flood of {tally.Seconds:0} s: {tally.Requests:N0} requests sent ({tally.Requests / tally.Seconds:N0} a second), answered {Words(tally.Answers)}; "
        + $"upgrades {Words(tally.Upgrades)} (the first 2,500 in {tally.Connecting:0.0} s); at most {tally.Held:N0} connections held, {tally.CutOff:N0} ended by the server; {tally.Calls:N0} hub calls sent.");

    private static string Words(IEnumerable<KeyValuePair<int, int>> counts) =>
        string.Join(", ", counts.OrderBy(each => each.Key).Select(each => $"{each.Key}: {each.Value:N0}"));
}
