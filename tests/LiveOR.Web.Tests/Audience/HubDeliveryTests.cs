using LiveOR.Procedures;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Tests.Audience;

/// <summary>What viewers with the official .NET client are told, on the direct way and by the framework's hub alike.</summary>
public sealed class HubDeliveryTests(TwoWays ways) : IClassFixture<TwoWays>
{
    [Theory]
    [InlineData(Way.Direct, HttpTransportType.WebSockets, false)]
    [InlineData(Way.Direct, HttpTransportType.WebSockets, true)]
    [InlineData(Way.Direct, HttpTransportType.ServerSentEvents, false)]
    [InlineData(Way.Direct, HttpTransportType.LongPolling, false)]
    [InlineData(Way.Direct, HttpTransportType.LongPolling, true)]
    [InlineData(Way.Stock, HttpTransportType.WebSockets, false)]
    [InlineData(Way.Stock, HttpTransportType.WebSockets, true)]
    public async Task A_viewer_gets_what_was_missed_and_all_that_follows_in_order(Way way, HttpTransportType transport, bool messagePack)
    {
        var host = ways[way];
        var procedure = await host.LiveAsync($"watched-{transport}-{messagePack}".ToLowerInvariant());
        await host.SayAsync(procedure, "Before.", "access", 0);
        await using var viewer = await Watching.StartAsync(host, transport, messagePack);

        await viewer.WatchAsync(procedure.Slug, 0);
        for (var number = 3; number <= 12; number++)
        {
            await host.SayAsync(procedure, $"Number {number}.");
        }

        var entries = await viewer.TakeAsync(12);
        Assert.Equal(Enumerable.Range(1, 12).Select(number => (long)number), entries.Select(entry => entry.Number));
        Assert.Equal("Before.", entries[1].Text);
        Assert.Equal(JournalKind.Update, entries[1].Kind);
        Assert.Equal("access", entries[1].StepId);
    }

    [Theory]
    [InlineData(Way.Direct)]
    [InlineData(Way.Stock)]
    public async Task A_viewer_is_told_the_status_with_the_number_and_the_step(Way way)
    {
        var host = ways[way];
        var procedure = await host.LiveAsync("told-status");
        await host.SayAsync(procedure, "Ports.", "ports", 480);
        await using var viewer = await Watching.StartAsync(host, HttpTransportType.WebSockets);

        await viewer.WatchAsync("told-status", 0);
        var first = await viewer.StatusAsync();
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.OnHold));
        var second = await viewer.StatusAsync();
        while (second.Latest == first.Latest)
        {
            // What was said just before may be told once more.
            second = await viewer.StatusAsync();
        }

        Assert.Equal((ProcedureStatus.Live, 2L, 2), (first.Status, first.Latest, first.Now!.Index));
        Assert.Equal((ProcedureStatus.OnHold, 3L), (second.Status, second.Latest));
    }

    [Theory]
    [InlineData(Way.Direct)]
    [InlineData(Way.Stock)]
    public async Task Someone_far_behind_gets_a_hundred_and_learns_how_many_there_are(Way way)
    {
        var host = ways[way];
        var procedure = await host.LiveAsync("far-behind");
        for (var number = 2; number <= 120; number++)
        {
            await host.SayAsync(procedure, $"Update {number}.");
        }

        await using var viewer = await Watching.StartAsync(host, HttpTransportType.WebSockets);
        await viewer.WatchAsync("far-behind", 0);

        Assert.Equal(100, (await viewer.TakeAsync(100))[^1].Number);
        Assert.Equal(120, (await viewer.StatusAsync()).Latest);
    }

    [Theory]
    [InlineData(Way.Direct, "nowhere")]
    [InlineData(Way.Direct, "")]
    [InlineData(Way.Direct, "invited")]
    [InlineData(Way.Stock, "nowhere")]
    [InlineData(Way.Stock, "")]
    [InlineData(Way.Stock, "invited")]
    public async Task Watching_what_is_not_there_is_refused_in_plain_words(Way way, string slug)
    {
        var host = ways[way];
        if (slug == "invited")
        {
            await host.LiveAsync("invited", Access.Professional);
        }

        await using var viewer = await Watching.StartAsync(host, HttpTransportType.WebSockets);

        var refusal = await Assert.ThrowsAsync<HubException>(() => viewer.WatchAsync(slug, 0));

        Assert.Contains("There is no narration at this address.", refusal.Message);
    }

    [Theory]
    [InlineData(Way.Direct)]
    [InlineData(Way.Stock)]
    public async Task Messagepack_has_the_names_of_the_json(Way way)
    {
        var host = ways[way];
        var procedure = await host.LiveAsync("names");
        await host.SayAsync(procedure, "Zażółć “gęślą” 🫁.", "access", 0, key: true);
        await using var viewer = await RawWatching.StartAsync(host);

        var entry = await viewer.WatchAsync("names", 1);

        Assert.Equal(
            ["number", "kind", "type", "stepId", "target", "elapsed", "at", "key", "html", "text", "photos"],
            entry.Keys.Select(key => key.ToString()));
        Assert.Equal("update", entry["kind"]);
        Assert.Equal("step", entry["type"]);
        Assert.Equal("Zażółć “gęślą” 🫁.", entry["text"]);
        Assert.Equal(2L, Convert.ToInt64(entry["number"], null));
        Assert.Null(entry["target"]);
        Assert.Equal(true, entry["key"]);
    }
}
