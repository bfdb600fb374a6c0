using System.Diagnostics;
using LiveOR.Load.Audience.Raw;
using LiveOR.Load.Audience.Servers;

namespace LiveOR.Load.Audience;

/// <summary>One server from its start to its end: a crowd comes, some updates warm up, some are measured.</summary>
internal static class Round
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private const int Alone = 200;
    private const int LeastWarmUp = 5;

    /// <summary>So many that what is compiled while it runs has been compiled for good.</summary>
    private const int WarmDeliveries = 50_000;
    private const int MostTries = 10;

    /// <summary>The share of a core that a server takes at rest, with pings.</summary>
    private const double Quiet = 0.05;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Delivery = TimeSpan.FromSeconds(30);

    public static async Task<Sample> RunAsync(Contender contender, UpdateRecord record, int viewers, int updates)
    {
        await using var serving = await contender.StartAsync(record, pings: false);
        // Before the rest, or viewers would fill, unseen, the room that it leaves in the heap.
        serving.Publish();
        await SettleAsync(serving);
        var empty = serving.Load.Kilobytes();

        // What it takes to accept the first updates is no viewer's: code is compiled, files grow. Twice, because a runtime counts
        // what is used only once nothing new has come for a while, and compiles it again while the next are said.
        await WarmUpAsync(serving);
        await WarmUpAsync(serving);
        await using var crowd = Crowd.Send(serving.Plan with { Viewers = viewers, After = serving.Latest });
        var together = await crowd.GatherAsync(Patience);
        await Task.Delay(Settling, TimeProvider.System);
        var connected = serving.Load.Kilobytes();
        await SayAsync(serving, crowd, Math.Max(LeastWarmUp, WarmDeliveries / viewers));
        await SettleAsync(serving);
        var (server, own) = (serving.Load.ProcessorSeconds(), crowd.Load.ProcessorSeconds());
        var said = await SayAsync(serving, crowd, updates);
        var millions = viewers * updates / 1e6;
        return new Sample
        {
            Processor = (serving.Load.ProcessorSeconds() - server) / millions,
            CrowdProcessor = (crowd.Load.ProcessorSeconds() - own) / millions,
            KbConnected = (connected - empty) / viewers,
            KbAfter = (serving.Load.Kilobytes() - empty) / viewers,
            Half = Figure.Median(said.Select(each => each.Publication.After(each.Came.Half))),
            Nearly = Figure.Median(said.Select(each => each.Publication.After(each.Came.Nearly))),
            Last = Figure.Median(said.Select(each => each.Publication.After(each.Came.Last))),
            ConnectsPerSecond = viewers / Stopwatch.GetElapsedTime(together.Began, together.Last).TotalSeconds,
            Lost = await LostAsync(serving, crowd),
        };
    }

    private static async Task WarmUpAsync(Serving serving)
    {
        for (var update = 0; update < Alone; update++)
        {
            serving.Publish();
        }

        await SettleAsync(serving);
    }

    /// <summary>Says updates, each after everyone has had the one before.</summary>
    public static async Task<List<(Publication Publication, CrowdWord Came)>> SayAsync(Serving serving, Crowd crowd, int updates)
    {
        var said = new List<(Publication Publication, CrowdWord Came)>();
        for (var update = 0; update < updates; update++)
        {
            var publication = serving.Publish();
            said.Add((publication, await crowd.FollowAsync(publication.Number, Delivery)));
            await Task.Delay(Gap, TimeProvider.System);
        }

        return said;
    }

    /// <summary>Until the server has been quiet for a while: a runtime compiles again, behind, what it has seen to be used much.</summary>
    private static async Task SettleAsync(Serving serving)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = serving.Load.ProcessorSeconds();
            await Task.Delay(Settling, TimeProvider.System);
            if (serving.Load.ProcessorSeconds() - before <= Quiet * Settling.TotalSeconds)
            {
                return;
            }
        }
    }

    /// <summary>What is missing, and what came twice or out of order.</summary>
    public static async Task<double> LostAsync(Serving serving, Crowd crowd)
    {
        var tally = await crowd.TallyAsync(serving.Latest);
        return tally.Lost + tally.Twice;
    }
}
