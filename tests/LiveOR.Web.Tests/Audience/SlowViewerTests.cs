using LiveOR.Procedures;
using LiveOR.Web.Audience.Delivery;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Audience;

public sealed class SlowViewerTests
{
    /// <summary>More than a connection's buffers and everything that may wait behind them.</summary>
    private const int Many = 220;

    private const int MostAtOnce = 100;
    private const int AtATime = 20;

    private static readonly string Long = string.Concat(Enumerable.Repeat("The camera shows a calm picture. ", 55));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    public async Task A_viewer_of_the_hub_that_stops_reading_is_let_go_and_the_others_miss_nothing(HttpTransportType transport)
    {
        // No clock lets anybody go here.
        await using var host = new SeededHost { Direct = false, Limits = new() { SlowViewerSeconds = 600 } };
        await host.InitializeAsync();
        var procedure = await host.LiveAsync("crowded");
        await using var one = await WatchAsync(host, HttpTransportType.WebSockets);
        await using var another = await WatchAsync(host, HttpTransportType.ServerSentEvents);
        using var stalled = await StallAsync(host, transport);

        var (first, second) = (new List<long>(await NumbersAsync(one, 1)), new List<long>(await NumbersAsync(another, 1)));
        for (var said = 0; said < Many; said += AtATime)
        {
            // Those who read are given the time to: a busy machine must not make them slow, too.
            await SayAsync(host, procedure, AtATime);
            first.AddRange(await NumbersAsync(one, AtATime));
            second.AddRange(await NumbersAsync(another, AtATime));
        }

        Assert.Equal(Numbers(1, Many + 1), first);
        Assert.Equal(Numbers(1, Many + 1), second);
        Assert.InRange(LastIn(await stalled.ReadToTheEndAsync()), 1, Many - 1);
    }

    [Fact]
    public async Task A_viewer_on_the_direct_way_that_stops_reading_holds_nobody_up_and_misses_nothing_either()
    {
        await using var host = new SeededHost { Limits = new() { SlowViewerSeconds = 600 } };
        await host.InitializeAsync();
        var procedure = await host.LiveAsync("crowded");
        await using var one = await WatchAsync(host, HttpTransportType.WebSockets);
        using var stalled = await StallAsync(host, HttpTransportType.WebSockets);

        await SayAsync(host, procedure, Many);

        Assert.Equal(Numbers(1, Many + 1), await NumbersAsync(one, Many + 1));
        var received = await stalled.ReadUntilAsync($"\"number\":{Many + 1},");
        Assert.Equal(Numbers(1, Many + 1), Numbers(1, Many + 1).Where(each => received.Contains($"{{\"number\":{each},", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_viewer_that_takes_nothing_is_let_go_after_a_while()
    {
        await using var host = new SeededHost { Limits = new() { SlowViewerSeconds = 1 } };
        await host.InitializeAsync();
        var procedure = await host.LiveAsync("crowded");
        await using var one = await WatchAsync(host, HttpTransportType.WebSockets);
        using var stalled = await StallAsync(host, HttpTransportType.WebSockets);
        var ushers = host.Services.GetRequiredService<Ushers>();
        await UntilAsync(() => ushers.Count == 2);

        await SayAsync(host, procedure, Many);
        await UntilAsync(() => ushers.Count == 1);

        Assert.Equal(Numbers(1, Many + 1), await NumbersAsync(one, Many + 1));
        Assert.InRange(LastIn(await stalled.ReadToTheEndAsync()), 1, Many - 1);
    }

    [Fact]
    public async Task Whoever_was_let_go_comes_back_and_catches_up()
    {
        await using var host = new SeededHost { Direct = false, Limits = new() { SlowViewerSeconds = 600 } };
        await host.InitializeAsync();
        var procedure = await host.LiveAsync("crowded");
        using var stalled = await StallAsync(host, HttpTransportType.WebSockets);
        await SayAsync(host, procedure, Many);
        var last = LastIn(await stalled.ReadToTheEndAsync());

        await using var again = await Watching.StartAsync(host, HttpTransportType.WebSockets);
        var caughtUp = new List<long>();
        while (last < Many + 1)
        {
            await again.WatchAsync("crowded", last);
            caughtUp.AddRange(await NumbersAsync(again, (int)Math.Min(MostAtOnce, Many + 1 - last)));
            last = caughtUp[^1];
        }

        await host.SayAsync(procedure, "And on it goes.");
        caughtUp.AddRange(await NumbersAsync(again, 1));
        Assert.Equal(Numbers(caughtUp[0], Many + 2), caughtUp);
    }

    private static async Task<Watching> WatchAsync(SeededHost host, HttpTransportType transport)
    {
        var viewer = await Watching.StartAsync(host, transport);
        await viewer.WatchAsync("crowded", 0);
        return viewer;
    }

    private static Task<StalledViewer> StallAsync(SeededHost host, HttpTransportType transport) =>
        transport == HttpTransportType.WebSockets
            ? StalledViewer.ByWebSocketAsync(host.Address, "crowded")
            : StalledViewer.ByEventsAsync(host.Address, "crowded");

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
        }
    }

    private static async Task SayAsync(SeededHost host, Procedure procedure, int count)
    {
        for (var said = 0; said < count; said++)
        {
            await host.SayAsync(procedure, Long);
        }
    }

    private static async Task<long[]> NumbersAsync(Watching viewer, int count) =>
        [.. (await viewer.TakeAsync(count).WaitAsync(TimeSpan.FromMinutes(1), Cancel)).Select(entry => entry.Number)];

    private static long[] Numbers(long first, long last) => [.. Enumerable.Range((int)first, (int)(last - first + 1)).Select(each => (long)each)];

    /// <summary>The number of the last entry that came whole.</summary>
    private static long LastIn(string received) => Enumerable.Range(1, Many + 1)
        .LastOrDefault(number => received.Contains($"{{\"number\":{number},", StringComparison.Ordinal), 2) - 1;
}
