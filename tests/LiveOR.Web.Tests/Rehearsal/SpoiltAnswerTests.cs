using System.Globalization;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class SpoiltAnswerTests : RehearsalTest
{
    [Fact]
    public async Task A_dry_account_is_told_so_in_the_one_body_without_a_status()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"script":[{"fault":"402"}]}""");
        var reply = await host.PostAsync("Dear.");
        Assert.Equal(402, reply.Status);
        Assert.Equal("CreditsDepleted", reply.Body.GetProperty("title").GetString());
        Assert.Equal("https://api.twitter.com/2/problems/credits", reply.Body.GetProperty("type").GetString());
        Assert.Equal(
            $"Your enrolled account [{host.X.Account.UserId}] does not have any credits to fulfill this request.", reply.Detail);
        Assert.Equal(host.X.Account.UserId, reply.Body.GetProperty("account_id").GetRawText());
        Assert.False(reply.Body.TryGetProperty("status", out _));
    }

    [Fact]
    public async Task Too_many_requests_name_the_reset_of_the_quarter_of_an_hour()
    {
        await using var host = await StartAsync();
        var reply = await StruckAsync(host, """{"script":[{"fault":"429","seconds":60}]}""");
        Assert.Equal("0", reply.Header("x-rate-limit-remaining"));
        Assert.Equal(host.Clock.GetUtcNow().AddSeconds(60), Reset(reply, "x-rate-limit-reset"));
        Assert.False(reply.Headers.Contains("Retry-After"));
    }

    [Fact]
    public async Task The_day_can_be_used_up_while_plenty_is_left_of_the_quarter_of_an_hour()
    {
        await using var host = await StartAsync();
        var reply = await StruckAsync(host, """{"script":[{"fault":"429-day","seconds":7200}]}""");
        Assert.Equal("99", reply.Header("x-rate-limit-remaining"));
        Assert.Equal("0", reply.Header("x-app-limit-24hour-remaining"));
        Assert.Equal(host.Clock.GetUtcNow().AddHours(2), Reset(reply, "x-app-limit-24hour-reset"));
    }

    [Fact]
    public async Task Retry_after_can_be_the_only_thing_said()
    {
        await using var host = await StartAsync();
        var reply = await StruckAsync(host, """{"script":[{"fault":"429-retry-after","seconds":45}]}""");
        Assert.Equal("45", reply.Header("Retry-After"));
        Assert.DoesNotContain(reply.Headers, header => header.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Too_many_requests_can_be_said_in_plain_text_without_any_header()
    {
        await using var host = await StartAsync();
        var reply = await StruckAsync(host, """{"script":[{"fault":"429-plain"}]}""");
        Assert.StartsWith("Rate limit", reply.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(reply.Headers, header => header.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("403-not-visible", "You attempted to reply to a Tweet that is deleted or not visible to you.")]
    [InlineData("400-too-long", "Your Tweet text is too long.")]
    [InlineData("403-too-long", "Your Tweet text is too long.")]
    [InlineData("403-refused", "Reply to this conversation is not allowed")]
    [InlineData("401", "Unauthorized")]
    public async Task A_refusal_has_the_words_clients_match_on(string fault, string words)
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", $$"""{"script":[{"fault":"{{fault}}"}]}""");
        Assert.StartsWith(words, (await host.PostAsync("Refused.")).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("garbage-after")]
    [InlineData("201-unreadable")]
    [InlineData("503-after")]
    public async Task A_broken_answer_is_no_json(string fault)
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", $$"""{"script":[{"fault":"{{fault}}"}]}""");
        Assert.Equal(default, (await host.PostAsync("Made.")).Body.ValueKind);
    }

    private static async Task<Reply> StruckAsync(RehearsalHost host, string order)
    {
        await host.OrderAsync("faults", order);
        var reply = await host.PostAsync("Struck.");
        Assert.Equal(429, reply.Status);
        return reply;
    }

    private static DateTimeOffset Reset(Reply reply, string header) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(reply.Header(header), CultureInfo.InvariantCulture));
}
