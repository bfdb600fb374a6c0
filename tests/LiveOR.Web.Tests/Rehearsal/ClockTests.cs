using System.Globalization;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class ClockTests : RehearsalTest
{
    [Fact]
    public async Task Windows_run_out_when_the_networks_clock_is_moved_while_signatures_stay_good()
    {
        await using var host = await StartAsync();
        await host.PostedAsync("Closing.");
        Assert.Equal(403, (await host.PostAsync("Closing.")).Status);
        await host.OrderAsync("clock", """{"advanceSeconds":43200}""");
        Assert.Equal(201, (await host.PostAsync("Closing.")).Status);
        var clock = await host.LookAsync("clock");
        Assert.Equal(43_200, clock.GetProperty("aheadSeconds").GetInt32());
        Assert.Equal(host.Clock.GetUtcNow().AddHours(12), clock.GetProperty("now").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_rate_window_runs_out_and_its_reset_is_told_in_the_clients_time()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("clock", """{"advanceSeconds":3600}""");
        for (var count = 0; count < 50; count++)
        {
            await host.DeleteAsync("1");
        }
        var refused = await host.DeleteAsync("1");
        Assert.Equal(429, refused.Status);
        var reset = DateTimeOffset.FromUnixTimeSeconds(long.Parse(refused.Header("x-rate-limit-reset"), CultureInfo.InvariantCulture));
        Assert.InRange(reset - host.Clock.GetUtcNow(), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15.1));
        await host.OrderAsync("clock", """{"advanceSeconds":901}""");
        Assert.Equal(404, (await host.DeleteAsync("1")).Status);
    }

    [Fact]
    public async Task Posts_of_a_clock_that_was_moved_are_still_there_after_a_restart()
    {
        string root;
        await using (var host = await StartAsync())
        {
            await host.OrderAsync("clock", """{"advanceSeconds":86400}""");
            root = await host.PostedAsync("Root.");
        }
        await using var again = await StartAsync();
        await again.PostedAsync("Reply.", root);
        var read = await again.GetAsync($"2/users/{again.X.Account.UserId}/tweets");
        Assert.Equal(2, read.Body.GetProperty("data").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"advanceSeconds":-1}""")]
    [InlineData("""{"advanceSeconds":99999999}""")]
    [InlineData("""{"advanceSeconds":"soon"}""")]
    [InlineData("""{"putBack":1}""")]
    [InlineData("""{}""")]
    public async Task The_clock_moves_ahead_only_and_by_whole_seconds(string order)
    {
        await using var host = await StartAsync();
        Assert.Equal(400, (await host.SimAsync(HttpMethod.Post, "clock", order)).Status);
        Assert.Equal(0, (await host.LookAsync("clock")).GetProperty("aheadSeconds").GetInt32());
    }
}
