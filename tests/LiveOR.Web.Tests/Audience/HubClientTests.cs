using LiveOR.Audience;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveOR.Web.Tests.Audience;

/// <summary>The official JavaScript and .NET clients, on the direct way and with the framework's hub alike.</summary>
public sealed class HubClientTests(TwoWays ways) : IClassFixture<TwoWays>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Way.Direct, HttpTransportType.WebSockets, "json")]
    [InlineData(Way.Direct, HttpTransportType.WebSockets, "messagepack")]
    [InlineData(Way.Direct, HttpTransportType.ServerSentEvents, "json")]
    [InlineData(Way.Direct, HttpTransportType.LongPolling, "json")]
    [InlineData(Way.Direct, HttpTransportType.LongPolling, "messagepack")]
    [InlineData(Way.Stock, HttpTransportType.WebSockets, "json")]
    [InlineData(Way.Stock, HttpTransportType.WebSockets, "messagepack")]
    public async Task The_javascript_client_is_told_everything_in_order_refused_in_plain_words_and_reconnects(
        Way way, HttpTransportType transport, string protocol)
    {
        var host = ways[way];
        var procedure = await host.LiveAsync($"node-{transport}-{protocol}".ToLowerInvariant());
        await host.SayAsync(procedure, "Before.");
        using var cable = new Cable(host.Address);
        await using var viewer = NodeViewer.Start(cable.Address, transport, protocol, procedure.Slug);

        var joined = await viewer.ReadUntilAsync("watching");
        await host.SayAsync(procedure, "During.");
        var during = await viewer.ReadUntilAsync("entry 3");
        cable.Cut();
        var cut = await viewer.ReadUntilAsync("reconnecting");
        await host.SayAsync(procedure, "Meanwhile.");
        await viewer.ReadUntilAsync("entry 4 Meanwhile.");
        await viewer.ReadUntilAsync("reconnected");
        await host.SayAsync(procedure, "After.");
        var after = await viewer.ReadUntilAsync("entry 5");

        Assert.Contains(joined, line => line.StartsWith("refused", StringComparison.Ordinal) && line.EndsWith("There is no narration at this address. Check the link, or ask whoever sent it to you.", StringComparison.Ordinal));
        Assert.Contains(joined, line => line.EndsWith("The hub has no such call, or not with these arguments.", StringComparison.Ordinal));
        Assert.Equal(["entry 1 The narration has begun.", "entry 2 Before."], joined.Where(line => line.StartsWith("entry", StringComparison.Ordinal)));
        Assert.Contains("status live 2", joined);
        Assert.Equal("entry 3 During.", during[^1]);
        Assert.Equal("entry 5 After.", after[^1]);
        Assert.DoesNotContain(cut, line => line.StartsWith("entry", StringComparison.Ordinal));
        await viewer.StopAsync();
    }

    [Theory]
    [InlineData(Way.Direct, false)]
    [InlineData(Way.Direct, true)]
    [InlineData(Way.Stock, false)]
    [InlineData(Way.Stock, true)]
    public async Task The_dotnet_client_reconnects_after_a_cut_and_misses_nothing(Way way, bool messagePack)
    {
        var host = ways[way];
        var procedure = await host.LiveAsync($"dotnet-{messagePack}".ToLowerInvariant());
        using var cable = new Cable(host.Address);
        await using var viewer = await Watching.StartAsync(cable.Address, HttpTransportType.WebSockets, messagePack);
        var back = new TaskCompletionSource();
        viewer.Connection.Reconnected += _ =>
        {
            back.TrySetResult();
            return Task.CompletedTask;
        };
        await viewer.WatchAsync(procedure.Slug, 0);
        var before = await viewer.TakeAsync(1);

        cable.Cut();
        await host.SayAsync(procedure, "Meanwhile.");
        await back.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        await viewer.WatchAsync(procedure.Slug, before[^1].Number);
        var meanwhile = await viewer.TakeAsync(1);
        await host.SayAsync(procedure, "After.");
        IReadOnlyList<Entry> after;
        do
        {
            after = await viewer.TakeAsync(1);
        }
        while (after[0].Number == meanwhile[0].Number);

        Assert.Equal((2L, "Meanwhile.", 3L, "After."), (meanwhile[0].Number, meanwhile[0].Text, after[0].Number, after[0].Text));
    }

    [Theory]
    [InlineData(Way.Direct)]
    [InlineData(Way.Stock)]
    public async Task A_server_that_stops_asks_its_viewers_to_come_back(Way way)
    {
        var host = new SeededHost { Direct = way == Way.Direct };
        await host.InitializeAsync();
        await host.LiveAsync("stopping");
        await using var viewer = await Watching.StartAsync(host.Address, HttpTransportType.WebSockets);
        await viewer.WatchAsync("stopping", 0);
        var reconnecting = new TaskCompletionSource();
        viewer.Connection.Reconnecting += _ =>
        {
            reconnecting.TrySetResult();
            return Task.CompletedTask;
        };

        await host.DisposeAsync();

        await reconnecting.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
    }

    [Theory]
    [InlineData(Way.Direct)]
    [InlineData(Way.Stock)]
    public async Task The_dotnet_client_pings_and_is_pinged_so_neither_gives_up(Way way)
    {
        var host = ways[way];
        var procedure = await host.LiveAsync("long-silence");
        await using var viewer = await Watching.StartAsync(host.Address, HttpTransportType.WebSockets);
        await viewer.WatchAsync("long-silence", 0);
        await viewer.TakeAsync(1);

        // Longer than either side waits without a sign of the other.
        await Task.Delay(TimeSpan.FromSeconds(35), TimeProvider.System, Cancel);
        await host.SayAsync(procedure, "Still here.");

        Assert.Equal("Still here.", (await viewer.TakeAsync(1))[0].Text);
        Assert.Equal(HubConnectionState.Connected, viewer.Connection.State);
    }
}
