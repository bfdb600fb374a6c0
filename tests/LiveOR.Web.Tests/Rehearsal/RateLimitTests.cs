using System.Globalization;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class RateLimitTests : RehearsalTest
{
    [Fact]
    public async Task A_hundred_posts_in_a_quarter_of_an_hour_and_no_more()
    {
        await using var host = await StartAsync(options => options.DayLimitHeaders = true);
        for (var left = 99; left >= 0; left--)
        {
            var reply = await host.PostAsync($"Post {left}");
            Assert.Equal(201, reply.Status);
            Assert.Equal(left.ToString(CultureInfo.InvariantCulture), reply.Header("x-rate-limit-remaining"));
        }
        var refused = await host.PostAsync("One too many");
        Assert.Equal(429, refused.Status);
        Assert.Equal("Too Many Requests", refused.Body.GetProperty("title").GetString());
        Assert.Equal("100", refused.Header("x-rate-limit-limit"));
        Assert.Equal("9900", refused.Header("x-app-limit-24hour-remaining"));
        var reset = DateTimeOffset.FromUnixTimeSeconds(long.Parse(refused.Header("x-rate-limit-reset"), CultureInfo.InvariantCulture));
        host.Clock.Advance(reset - host.Clock.GetUtcNow());
        Assert.Equal(201, (await host.PostAsync("One too many")).Status);
    }

    [Fact]
    public async Task A_refused_post_shows_what_is_left_too()
    {
        await using var host = await StartAsync();
        var reply = await host.PostAsync("");
        Assert.Equal(400, reply.Status);
        Assert.Equal("99", reply.Header("x-rate-limit-remaining"));
    }

    [Fact]
    public async Task Fifty_deletions_in_a_quarter_of_an_hour_and_no_more()
    {
        await using var host = await StartAsync();
        for (var count = 0; count < 50; count++)
        {
            Assert.Equal(404, (await host.DeleteAsync("1")).Status);
        }
        Assert.Equal(429, (await host.DeleteAsync("1")).Status);
    }
}
