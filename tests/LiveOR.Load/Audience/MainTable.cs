using LiveOR.Load.Audience.Servers;

namespace LiveOR.Load.Audience;

/// <summary>Everyone side by side: in each round every server is started, watched and stopped, so that whatever else
/// happens on the machine happens to all.</summary>
internal static class MainTable
{
    private const int UsualViewers = 10_000;
    private const int UsualUpdates = 5;

    public static async Task<int> RunAsync(AudienceOptions options)
    {
        var contenders = Contenders.Asked(
            options, Contenders.LiveOr, Contenders.Stock, Contenders.Nchan, Contenders.Ws, Contenders.SocketIo, Contenders.Limit);
        var record = await Listening.LearnAsync(Contenders.LiveOr);
        Console.WriteLine($"An update is {record.Length} bytes to a viewer.");
        var (bars, tables) = (new List<Bar>(), new List<Table>());
        foreach (var viewers in options.ViewersOr(UsualViewers))
        {
            var table = await MeasureAsync(contenders, record, viewers, options.Rounds, options.Updates ?? UsualUpdates);
            table.Print();
            tables.Add(table);
            bars.AddRange(MainBars.Of(table));
            if (options.Accepts > 0 && contenders.Contains(Contenders.LiveOr))
            {
                bars.Add(await Accepting.RunAsync(viewers, options.Rounds, options.Accepts));
            }
        }

        bars.AddRange(Growth.Of(tables));
        return Bar.Judge(bars);
    }

    public static async Task<Table> MeasureAsync(
        IReadOnlyCollection<Contender> contenders, UpdateRecord record, int viewers, int rounds, int updates)
    {
        var samples = contenders.Where(each => each.Missing is null).ToDictionary(each => each, _ => new List<Sample>());
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var contender in samples.Keys)
            {
                var sample = await Round.RunAsync(contender, record, viewers, updates);
                samples[contender].Add(sample);
                Console.WriteLine($"  round {round}, {viewers} viewers, {contender.Name}: "
                    + $"{sample.Processor:0.0} s/M, last {sample.Last:0} ms");
            }
        }

        return new Table(
            viewers,
            [.. samples.Select(each => (each.Key.Key, each.Key.Name, Sample.MiddleOf(each.Value)))],
            [.. contenders.Where(each => each.Missing is not null).Select(each => (each.Name, each.Missing))]);
    }
}
