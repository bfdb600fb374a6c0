using System.Net.WebSockets;

namespace LiveOR.Web.Tests.Audience;

/// <summary>The hub protocol over a bare WebSocket, on the direct way and by the framework's hub alike.</summary>
public sealed class HubProtocolTests(TwoWays ways) : IClassFixture<TwoWays>
{
    private const string InError = "{\"type\":7,\"error\":\"Connection closed with an error.\",\"allowReconnect\":true}";

    [Theory]
    [InlineData(Way.Direct, "{\"protocol\":\"smoke\",\"version\":1}", "The protocol 'smoke' is not supported.")]
    [InlineData(Way.Stock, "{\"protocol\":\"smoke\",\"version\":1}", "The protocol 'smoke' is not supported.")]
    [InlineData(Way.Direct, "{\"protocol\":\"json\",\"version\":99}", "The server does not support version 99 of the 'json' protocol.")]
    [InlineData(Way.Stock, "{\"protocol\":\"json\",\"version\":99}", "The server does not support version 99 of the 'json' protocol.")]
    [InlineData(Way.Direct, "no greeting", "An unexpected error occurred during connection handshake.")]
    [InlineData(Way.Stock, "no greeting", "An unexpected error occurred during connection handshake.")]
    public async Task A_greeting_that_cannot_be_answered_is_refused_with_the_reason(Way way, string greeting, string reason)
    {
        await using var hub = await RawHub.ConnectAsync(ways[way].Address);

        await hub.SendAsync(greeting + "\u001e");

        var answer = Assert.Single(await hub.ReadToTheEndAsync());
        Assert.Contains(reason, answer.Replace("\\u0027", "'"));
    }

    [Theory]
    [InlineData(Way.Direct)]
    [InlineData(Way.Stock)]
    public async Task Records_may_share_a_frame_and_a_record_may_come_in_pieces(Way way)
    {
        await ways[way].LiveAsync($"pieces");
        await using var hub = await RawHub.ConnectAsync(ways[way].Address);

        await hub.SendAsync(RawHub.Greeting + "{\"type\":6}\u001e{\"type\":1,\"invocationId\":\"7\",", final: false);
        await hub.SendAsync("\"target\":\"Wat", final: true);
        await hub.SendAsync("ch\",\"arguments\":[\"pieces\",0]}\u001e");

        Assert.Equal("{}", await hub.ReadAsync());
        Assert.Contains("\"number\":1", await hub.ReadUntilAsync("\"Entry\""));
        Assert.Contains("\"latest\":1", await hub.ReadUntilAsync("\"Status\""));
        Assert.Contains("\"invocationId\":\"7\"", await hub.ReadUntilAsync("\"type\":3"));
    }

    [Theory]
    [InlineData(Way.Direct, "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Retract\",\"arguments\":[\"x\"]}")]
    [InlineData(Way.Stock, "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Retract\",\"arguments\":[\"x\"]}")]
    [InlineData(Way.Direct, "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[7]}")]
    [InlineData(Way.Stock, "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[7]}")]
    [InlineData(Way.Direct, "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[{},\"x\"]}")]
    [InlineData(Way.Stock, "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[{},\"x\"]}")]
    [InlineData(Way.Direct, "{\"type\":4,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"x\",0]}")]
    [InlineData(Way.Stock, "{\"type\":4,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"x\",0]}")]
    public async Task A_call_that_does_not_exist_is_refused_and_the_connection_goes_on(Way way, string call)
    {
        await ways[way].LiveAsync($"goes-on-{Guid.NewGuid():N}");
        await using var hub = await RawHub.GreetAsync(ways[way].Address);

        await hub.SendAsync(call + "\u001e" + RawHub.Watch("nowhere", "2"));

        var refusal = await hub.ReadUntilAsync("\"invocationId\":\"1\"");
        Assert.Contains("The hub has no such call, or not with these arguments.", refusal);
        Assert.Contains("There is no narration at this address.", await hub.ReadUntilAsync("\"invocationId\":\"2\""));
    }

    [Theory]
    [InlineData(Way.Direct, "neither JSON nor anything else")]
    [InlineData(Way.Stock, "neither JSON nor anything else")]
    [InlineData(Way.Direct, "{\"type\":\"six\"}")]
    [InlineData(Way.Stock, "{\"type\":\"six\"}")]
    public async Task What_is_no_message_ends_the_connection_with_an_error(Way way, string nonsense)
    {
        await using var hub = await RawHub.GreetAsync(ways[way].Address);

        await hub.SendAsync(nonsense + "\u001e");

        Assert.Equal(InError, (await hub.ReadToTheEndAsync())[^1]);
    }

    [Theory]
    [InlineData(Way.Direct, 3_000, 3)]
    [InlineData(Way.Stock, 3_000, 3)]
    [InlineData(Way.Direct, 20_000, 1)]
    [InlineData(Way.Stock, 20_000, 1)]
    public async Task Too_long_a_message_ends_the_connection_with_an_error(Way way, int length, int pieces)
    {
        await using var hub = await RawHub.GreetAsync(ways[way].Address);

        for (var sent = 0; sent < pieces; sent++)
        {
            await hub.SendAsync(new string('x', length));
        }

        Assert.Equal(InError, (await hub.ReadToTheEndAsync())[^1]);
    }

    [Theory]
    [InlineData(Way.Direct)]
    [InlineData(Way.Stock)]
    public async Task Whoever_closes_is_closed_in_return(Way way)
    {
        await using var hub = await RawHub.GreetAsync(ways[way].Address);

        await hub.CloseAsync();

        Assert.Equal((WebSocketState.Closed, WebSocketCloseStatus.NormalClosure), (hub.State, hub.Closed));
    }

    [Theory]
    [InlineData(Way.Direct)]
    [InlineData(Way.Stock)]
    public async Task A_viewer_hears_now_and_then_that_the_connection_lives(Way way)
    {
        await using var hub = await RawHub.GreetAsync(ways[way].Address);

        Assert.Equal("{\"type\":6}", await hub.ReadAsync());
    }

    [Fact]
    public async Task A_silent_viewer_is_let_go_after_half_a_minute()
    {
        await using var hub = await RawHub.GreetAsync(ways[Way.Direct].Address);

        Assert.Contains("{\"type\":6}", await hub.ReadToTheEndAsync());
    }

    [Theory]
    [InlineData(Way.Direct)]
    [InlineData(Way.Stock)]
    public async Task Whoever_asks_without_end_is_refused_and_then_cut_off(Way way)
    {
        await using var hub = await RawHub.GreetAsync(ways[way].Address);

        for (var asked = 0; asked < 70; asked++)
        {
            await hub.SendAsync(RawHub.Watch("nowhere"));
        }

        Assert.Contains(await hub.ReadToTheEndAsync(), record => record.Contains("Too many calls.", StringComparison.Ordinal));
    }
}
