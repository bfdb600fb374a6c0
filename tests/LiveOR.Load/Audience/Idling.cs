using System.Diagnostics;
using LiveOR.Load.Audience.Servers;

namespace LiveOR.Load.Audience;

/// <summary>What a house costs in which nothing is said: pings every 15 seconds, from both sides where the protocol has
/// them.</summary>
internal static class Idling
{
    private const int UsualViewers = 10_000;
    private const double PercentOfACore = 2;

    /// <summary>They come in a burst, as the viewers did: a measurement has whole rounds of them.</summary>
    private const int SecondsBetweenPings = 15;

    /// <summary>Until everyone's first ping has come and gone.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(AudienceOptions options, int seconds)
    {
        var contenders = Contenders.Asked(
            options, Contenders.LiveOr, Contenders.Stock, Contenders.Nchan, Contenders.Ws, Contenders.SocketIo);
        var record = await Listening.LearnAsync(Contenders.LiveOr);
        var bars = new List<Bar>();
        foreach (var viewers in options.ViewersOr(UsualViewers))
        {
            var seen = contenders.Where(each => each.Missing is null).ToDictionary(each => each, _ => new List<Idle>());
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var contender in seen.Keys)
                {
                    seen[contender].Add(await IdleAsync(contender, record, viewers, seconds));
                }
            }

            Print(viewers, contenders, seen);
            if (seen.TryGetValue(Contenders.LiveOr, out var own))
            {
                var cost = Figure.Median(own.Select(each => each.Cost));
                bars.Add(new Bar($"{viewers:N0} idle viewers of LiveOR cost", cost, PercentOfACore, " % of a core"));
            }
        }

        return Bar.Judge(bars);
    }

    private static async Task<Idle> IdleAsync(Contender contender, UpdateRecord record, int viewers, int seconds)
    {
        await using var serving = await contender.StartAsync(record, pings: true);
        serving.Publish();
        await Task.Delay(Settling, TimeProvider.System);
        var alone = await PercentAsync(serving, seconds);
        await using var crowd = Crowd.Send(serving.Plan with { Viewers = viewers, After = serving.Latest });
        await crowd.GatherAsync(Round.Patience);
        await Task.Delay(Settling, TimeProvider.System);
        var watched = await PercentAsync(serving, seconds);
        var tally = await crowd.TallyAsync(serving.Latest);
        Console.WriteLine($"  {viewers} viewers, {contender.Name}: {watched:0.00} % of a core, {alone:0.00} % before they came");
        return tally.Count == viewers
            ? new Idle(alone, watched)
            : throw new InvalidOperationException($"{viewers - tally.Count} viewers of {contender.Name} did not stay: {tally.Why}.");
    }

    private static async Task<double> PercentAsync(Serving serving, int seconds)
    {
        var (began, before) = (Stopwatch.GetTimestamp(), serving.Load.ProcessorSeconds());
        var rounds = Math.Max((seconds + SecondsBetweenPings - 1) / SecondsBetweenPings, 1);
        await Task.Delay(TimeSpan.FromSeconds(rounds * SecondsBetweenPings), TimeProvider.System);
        return (serving.Load.ProcessorSeconds() - before) / Stopwatch.GetElapsedTime(began).TotalSeconds * 100;
    }

    private static void Print(int viewers, List<Contender> contenders, Dictionary<Contender, List<Idle>> seen)
    {
        Console.WriteLine($"\n{$"{viewers:N0} idle viewers",-24}{"% of a core",12}{"with nobody",13}{"the viewers'",14}");
        foreach (var contender in contenders)
        {
            Console.WriteLine(!seen.TryGetValue(contender, out var rounds)
                ? $"{contender.Name,-24}{contender.Missing}"
                : $"{contender.Name,-24}{Figure.Median(rounds.Select(each => each.Watched)),12:0.00}"
                    + $"{Figure.Median(rounds.Select(each => each.Alone)),13:0.00}"
                    + $"{Figure.Median(rounds.Select(each => each.Cost)),14:0.00}");
        }
    }
}
