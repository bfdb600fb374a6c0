using System.Diagnostics;
using LiveOR.Load.Audience.Raw;
using LiveOR.Load.Audience.Servers;

namespace LiveOR.Load.Audience;

/// <summary>The server is killed under a full house and started again. Everyone comes back after 100 to 500 ms, asks
/// what it missed and watches again, as the live page does; meanwhile the narrator goes on.</summary>
internal static class Restarting
{
    private const int UsualViewers = 10_000;
    private const double Seconds = 10;

    /// <summary>A house of this fraction tells whether the queries depend on the viewers.</summary>
    private const int SmallerBy = 10;

    /// <summary>What the app asks its database of itself, by the clock, differs a little with the time that it
    /// takes.</summary>
    private const int OwnQueries = 20;

    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(100);

    public static async Task<int> RunAsync(AudienceOptions options)
    {
        var bars = new List<Bar>();
        foreach (var viewers in options.ViewersOr(UsualViewers))
        {
            var (small, full) = (new List<Return>(), new List<Return>());
            Console.WriteLine($"\n{"Seconds after SIGKILL",-30}{"started",9}{"accepted",10}{"all watch",11}{"complete",10}"
                + $"{"queries",9}{"lost",6}");
            for (var round = 0; round < options.Rounds; round++)
            {
                small.Add(await RestartAsync(Math.Max(viewers / SmallerBy, 1)));
                full.Add(await RestartAsync(viewers));
            }

            bars.AddRange(Of(viewers, small, full));
        }

        return Bar.Judge(bars);
    }

    private static IEnumerable<Bar> Of(int viewers, List<Return> small, List<Return> full)
    {
        var who = $"{viewers:N0} viewers: ";
        yield return new Bar(
            $"{who}until all are live and complete again", Figure.Median(full.Select(each => each.Complete)), Seconds, " s");
        yield return new Bar($"{who}updates lost", full.Sum(each => each.Lost), 0);
        yield return new Bar(
            $"{who}database queries, allowed is what a {SmallerBy}th of the viewers causes and {OwnQueries} more",
            Figure.Median(full.Select(each => (double)each.Queries)),
            Figure.Median(small.Select(each => (double)each.Queries)) + OwnQueries);
    }

    private static async Task<Return> RestartAsync(int viewers)
    {
        using var queries = new QueryCount();
        await using var serving = await Contenders.LiveOr.OpenAsync(queries);
        serving.Publish();
        await using var crowd = Crowd.Send(serving.Plan with { Viewers = viewers, After = serving.Latest, ComesBack = true });
        await crowd.GatherAsync(Round.Patience);
        await crowd.FollowAsync(serving.Publish().Number, Round.Patience);
        await Task.Delay(Gap, TimeProvider.System);
        var killed = Stopwatch.GetTimestamp();
        await serving.KillAsync();
        await serving.StartAgainAsync();
        var started = Stopwatch.GetTimestamp();
        var update = serving.Publish();
        var (together, delivered) = await BothAsync(crowd, update.Number);
        var asked = queries.Read();
        var tally = await crowd.TallyAsync(serving.Latest);
        var complete = delivered.Count == viewers ? Math.Max(together.Last, delivered.Last) : long.MaxValue;
        var result = new Return(After(started), After(update.Accepted), After(together.Last), After(complete), asked, tally.Lost);
        result.Print(viewers);
        return result;

        double After(long moment) => Stopwatch.GetElapsedTime(killed, moment).TotalSeconds;
    }

    /// <summary>Either may come first: the update can reach the last viewer in its catch-up, before it watches, or
    /// after.</summary>
    private static async Task<(CrowdWord Together, CrowdWord Delivered)> BothAsync(Crowd crowd, long number)
    {
        var together = await crowd.GatherAsync(Round.Patience);
        return (together, await crowd.FollowAsync(number, TimeSpan.FromSeconds(1)));
    }
}
