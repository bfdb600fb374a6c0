using LiveOR.Load.Audience.Servers;

namespace LiveOR.Load.Audience;

/// <summary>Some viewers stop reading and stay, while updates go on; the same house without them tells what they cost
/// the others and the server.</summary>
internal static class Stalling
{
    private const int UsualViewers = 10_000;
    private const int UsualUpdates = 300;
    private const double Slower = 1.1;
    private const double KilobytesEach = 128;
    private const int LeastWarmUp = 20;
    private const int WarmDeliveries = 50_000;
    private const int LookEvery = 20;
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Delivery = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(AudienceOptions options, int stalled)
    {
        var bars = new List<Bar>();
        foreach (var viewers in options.ViewersOr(UsualViewers))
        {
            var (all, some) = (new List<Sample>(), new List<Sample>());
            for (var round = 0; round < options.Rounds; round++)
            {
                all.Add(await WatchAsync(viewers, 0, options.Updates ?? UsualUpdates));
                some.Add(await WatchAsync(viewers, Math.Min(stalled, viewers - 1), options.Updates ?? UsualUpdates));
            }

            bars.AddRange(Report(viewers, stalled, Sample.MiddleOf(all), Sample.MiddleOf(some)));
        }

        return Bar.Judge(bars);
    }

    /// <summary>Memory is how much it grew at the most: a viewer who takes nothing for long is let go.</summary>
    private static async Task<Sample> WatchAsync(int viewers, int stalled, int updates)
    {
        await using var serving = await Contenders.LiveOr.OpenAsync();
        serving.Publish();
        await using var crowd = Crowd.Send(serving.Plan with { Viewers = viewers, After = serving.Latest, Stalling = stalled });
        await crowd.GatherAsync(Round.Patience);
        await Round.SayAsync(serving, crowd, Math.Max(LeastWarmUp, WarmDeliveries / viewers));
        var before = serving.Load.Kilobytes();
        if (stalled > 0)
        {
            await crowd.StallAsync();
        }

        var processor = serving.Load.ProcessorSeconds();
        var (lasts, most) = await SayAsync(serving, crowd, updates);
        Console.WriteLine($"  {viewers} viewers, {stalled} of them stalled: last {Figure.Median(lasts):0} ms");
        return new Sample
        {
            Last = Figure.Median(lasts),
            Nearly = Figure.AtRank(lasts, 0.99),
            KbAfter = most - before,
            Processor = (serving.Load.ProcessorSeconds() - processor) / ((viewers - stalled) * updates / 1e6),
            Lost = await Round.LostAsync(serving, crowd),
        };
    }

    private static async Task<(List<double> Lasts, double MostKilobytes)> SayAsync(Serving serving, Crowd crowd, int updates)
    {
        var (lasts, most) = (new List<double>(), 0.0);
        for (var update = 0; update < updates; update++)
        {
            var said = serving.Publish();
            lasts.Add(said.After((await crowd.FollowAsync(said.Number, Delivery)).Last));
            most = update % LookEvery == 0 || update == updates - 1 ? Math.Max(most, serving.Load.Kilobytes()) : most;
            await Task.Delay(Gap, TimeProvider.System);
        }

        return (lasts, most);
    }

    private static IEnumerable<Bar> Report(int viewers, int stalled, Sample all, Sample some)
    {
        Console.WriteLine($"\n{$"{viewers:N0} viewers",-24}{"last p50 ms",12}{"p99",8}{"CPU s/M",10}{"grew MB",10}{"lost",7}");
        foreach (var (name, sample) in new[] { ("all read", all), ($"{stalled} do not", some) })
        {
            Console.WriteLine(
                $"{name,-24}{sample.Last,12:0}{sample.Nearly,8:0}{sample.Processor,10:0.0}{sample.KbAfter / 1024,10:0.0}{sample.Lost,7:0}");
        }

        var (who, each) = ($"{viewers:N0} viewers: ", (some.KbAfter - all.KbAfter) / stalled);
        yield return new Bar($"{who}the last of the others beside a house where all read", some.Last / all.Last, Slower, "×");
        yield return new Bar($"{who}memory for each that does not read", each, KilobytesEach, " KB");
        yield return new Bar($"{who}updates that the others lost", some.Lost, 0);
    }
}
