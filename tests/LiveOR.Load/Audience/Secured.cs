using LiveOR.Load.Audience.Servers;

namespace LiveOR.Load.Audience;

/// <summary>With TLS: in the app's own process, by its own way and by the stock hub's, and in nginx in front of the
/// app.</summary>
internal static class Secured
{
    private const int UsualViewers = 4_000;
    private const int UsualUpdates = 5;
    private const double BesideStock = 2.0 / 3;
    private const double JustBelow = 0.999;

    public static async Task<int> RunAsync(AudienceOptions options)
    {
        using var certificate = new Certificate();
        var contenders = Contenders.Asked(
            options,
            new LiveOrContender("liveor", "LiveOR, own TLS", direct: true, certificate),
            new LiveOrContender("stock", "stock hub, own TLS", direct: false, certificate),
            new FrontedContender(Contenders.LiveOr, certificate));
        var record = await Listening.LearnAsync(Contenders.LiveOr);
        var bars = new List<Bar>();
        foreach (var viewers in options.ViewersOr(UsualViewers))
        {
            var table = await MainTable.MeasureAsync(contenders, record, viewers, options.Rounds, options.Updates ?? UsualUpdates);
            table.Print();
            bars.AddRange(Of(table));
        }

        return Bar.Judge(bars);
    }

    private static IEnumerable<Bar> Of(Table table)
    {
        if (table["liveor"] is not { } own)
        {
            yield break;
        }

        var who = $"{table.Viewers:N0} viewers, TLS: ";
        if (table["stock"] is { } stock)
        {
            yield return new Bar($"{who}CPU per delivery beside the stock hub", own.Processor / stock.Processor, BesideStock, "×");
        }

        if (table[FrontedContender.Fronted] is { } fronted)
        {
            yield return new Bar($"{who}CPU per delivery beside nginx in front", own.Processor / fronted.Processor, JustBelow, "×");
        }

        yield return new Bar($"{who}updates lost, doubled or out of order", own.Lost, 0);
    }
}
