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

    [Theory]
    [InlineData("POST", "2/tweets", "100")]
    [InlineData("DELETE", "2/tweets/1", "50")]
    [InlineData("GET", "2/tweets?ids=1", "5000")]
    [InlineData("GET", "2/tweets/search/recent?query=from%3Anobody", "300")]
    [InlineData("GET", "2/users/me", "75")]
    [InlineData("GET", "2/users/1/tweets", "900")]
    public async Task Every_call_shows_what_is_left_of_it(string method, string path, string limit)
    {
        await using var host = await StartAsync();
        var reply = await host.SendAsync(new HttpMethod(method), path, method == "POST" ? "{}" : null, null);
        Assert.Equal(limit, reply.Header("x-rate-limit-limit"));
        Assert.Equal(int.Parse(limit, CultureInfo.InvariantCulture) - 1, int.Parse(reply.Header("x-rate-limit-remaining"), CultureInfo.InvariantCulture));
        Assert.True(reply.Headers.Contains("x-rate-limit-reset"));
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
