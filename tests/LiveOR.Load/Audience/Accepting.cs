using LiveOR.Load.Audience.Servers;

namespace LiveOR.Load.Audience;

/// <summary>How long an update takes to be accepted, that is stored durably, with nobody watching and with a crowd, in
/// the same process.</summary>
internal static class Accepting
{
    private const double Allowed = 1.5;
    private const int WarmUp = 50;
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Delivery = TimeSpan.FromSeconds(30);

    public static async Task<Bar> RunAsync(int viewers, int rounds, int updates)
    {
        var (alone, watched, processor) = (new List<double[]>(), new List<double[]>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            await using var serving = await Contenders.LiveOr.OpenAsync();
            await SayAsync(serving, null, WarmUp);
            var before = serving.Load.ProcessorSeconds();
            alone.Add(await SayAsync(serving, null, updates));
            processor.Add((serving.Load.ProcessorSeconds() - before) * 1000 / updates);
            await using var crowd = Crowd.Send(serving.Plan with { Viewers = viewers, After = serving.Latest });
            await crowd.GatherAsync(Round.Patience);
            await SayAsync(serving, crowd, WarmUp / 5);
            watched.Add(await SayAsync(serving, crowd, updates));
        }

        Console.WriteLine($"\n{$"Accepting, {updates} updates",-28}{"p50 ms",8}{"p99",8}");
        Print("nobody watches", alone);
        Print($"{viewers:N0} viewers", watched);
        Console.WriteLine($"Of the CPU seconds above, accepting takes {Figure.Median(processor):0.0} ms "
            + "for each update, however many watch.");
        var times = Middle(watched, 0.99) / Middle(alone, 0.99);
        return new Bar($"{viewers:N0} viewers: p99 of accepting beside nobody's", times, Allowed, "×");
    }

    private static async Task<double[]> SayAsync(LiveOrServing serving, Crowd? crowd, int updates)
    {
        var times = new double[updates];
        for (var update = 0; update < updates; update++)
        {
            var publication = serving.Publish();
            times[update] = publication.AcceptTime;
            if (crowd is not null)
            {
                await crowd.FollowAsync(publication.Number, Delivery);
            }

            await Task.Delay(Gap, TimeProvider.System);
        }

        return times;
    }

    private static void Print(string who, List<double[]> rounds) =>
        Console.WriteLine($"{who,-28}{Middle(rounds, 0.5),8:0.0}{Middle(rounds, 0.99),8:0.0}");

    private static double Middle(List<double[]> rounds, double share) =>
        Figure.Median(rounds.Select(round => Figure.AtRank(round, share)));
}
