namespace LiveOR.Web.Tests.Rehearsal;

public sealed class RulesTests : RehearsalTest
{
    [Fact]
    public async Task A_repeat_is_refused_until_the_window_has_passed()
    {
        await using var host = await StartAsync();
        await host.PostedAsync("Haemostasis.");
        var repeat = await host.PostAsync("  Haemostasis. ");
        Assert.Equal(403, repeat.Status);
        Assert.Equal("You are not allowed to create a Tweet with duplicate content.", repeat.Detail);
        host.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(201, (await host.PostAsync("Haemostasis.")).Status);
    }

    [Fact]
    public async Task Two_accounts_may_say_the_same()
    {
        await using var host = await StartWithTwoAccountsAsync();
        await host.PostedAsync("Closing.", account: Anna);
        Assert.Equal(201, (await host.PostAsync("Closing.", account: Bert)).Status);
    }

    [Fact]
    public async Task A_reply_to_somebody_else_is_refused()
    {
        await using var host = await StartWithTwoAccountsAsync();
        var root = await host.PostedAsync("Root.", account: Anna);
        var reply = await host.PostAsync("Me too.", root, Bert);
        Assert.Equal(403, reply.Status);
        Assert.Equal("You can only reply to or quote posts where you are mentioned or are the author", reply.Detail);
    }

    [Fact]
    public async Task A_reply_to_nothing_or_to_a_deleted_post_is_refused()
    {
        await using var host = await StartAsync();
        var gone = await host.PostedAsync("Root.");
        await host.DeleteAsync(gone);
        foreach (var parent in new[] { gone, "1", "9999999999999999999" })
        {
            var reply = await host.PostAsync("Reply.", parent);
            Assert.Equal(403, reply.Status);
            Assert.Equal("You attempted to reply to a Tweet that is deleted or not visible to you.", reply.Detail);
        }
    }

    [Fact]
    public async Task Only_the_author_deletes()
    {
        await using var host = await StartWithTwoAccountsAsync();
        var id = await host.PostedAsync("Mine.", account: Anna);
        Assert.Equal(403, (await host.DeleteAsync(id, Bert)).Status);
        var deleted = await host.DeleteAsync(id, Anna);
        Assert.Equal(200, deleted.Status);
        Assert.True(deleted.Body.GetProperty("data").GetProperty("deleted").GetBoolean());
        Assert.Equal(404, (await host.DeleteAsync(id, Anna)).Status);
    }

    [Theory]
    [InlineData("""{"text":"x","colour":"red"}""")]
    [InlineData("""{"text":"x","reply":{"in_reply_to_tweet_id":"12a"}}""")]
    [InlineData("""{"text":"x","reply":{"in_reply_to_tweet_id":12}}""")]
    [InlineData("""{"text":"x","reply":{}}""")]
    [InlineData("""{"text":"x","reply":{"in_reply_to_tweet_id":"1","to":"2"}}""")]
    [InlineData("""{"text":"x","text":"y"}""")]
    [InlineData("""{"text":5}""")]
    [InlineData("""{"text":"  "}""")]
    [InlineData("""{"text":"\ud800"}""")]
    [InlineData("""{"text":"a\ufeffb"}""")]
    [InlineData("""{"text":"x","reply_settings":"nobody"}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""{"text":""")]
    public async Task A_body_the_schema_does_not_allow_is_an_invalid_request(string body)
    {
        await using var host = await StartAsync();
        var reply = await host.SendAsync(HttpMethod.Post, "2/tweets", body, null);
        Assert.Equal(400, reply.Status);
        Assert.EndsWith("/invalid-request", reply.Body.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Empty(await host.AllAsync());
    }

    [Fact]
    public async Task An_unknown_path_is_not_found_in_the_networks_own_words()
    {
        await using var host = await StartAsync();
        var reply = await host.GetAsync("2/media/library");
        Assert.Equal(404, reply.Status);
        Assert.Equal("about:blank", reply.Body.GetProperty("type").GetString());
    }
}
