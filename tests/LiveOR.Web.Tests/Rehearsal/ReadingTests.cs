using System.Text.Json;
using LiveOR.Rehearsal;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class ReadingTests : RehearsalTest
{
    private const string Fields = "conversation_id,created_at,referenced_tweets,entities";

    [Fact]
    public async Task The_own_account_has_a_name()
    {
        await using var host = await StartAsync();
        var me = (await host.GetAsync("2/users/me")).Body.GetProperty("data");
        Assert.Equal(host.X.Account.UserId, me.GetProperty("id").GetString());
        Assert.Equal(host.X.Account.Handle, me.GetProperty("username").GetString());
    }

    [Fact]
    public async Task Own_posts_are_read_back_newest_first_with_their_parents()
    {
        await using var host = await StartAsync();
        var root = await host.PostedAsync("1/ Access.");
        var reply = await host.PostedAsync("2/ Cut & clip: example.com/x", root);
        var last = await host.PostedAsync("3/ Out.", reply);
        var answer = await host.GetAsync($"2/users/{host.X.Account.UserId}/tweets?max_results=5&since_id={root}&tweet.fields={Fields}");
        var data = answer.Body.GetProperty("data").EnumerateArray().ToArray();
        Assert.Equal([last, reply], data.Select(post => post.GetProperty("id").GetString()!));
        Assert.All(data, post => Assert.Equal(root, post.GetProperty("conversation_id").GetString()));
        Assert.Equal(root, Parent(data[1], "referenced_tweets"));
        var url = data[1].GetProperty("entities").GetProperty("urls")[0];
        Assert.Equal($"2/ Cut &amp; clip: {url.GetProperty("url").GetString()}", data[1].GetProperty("text").GetString());
        Assert.Equal("http://example.com/x", url.GetProperty("expanded_url").GetString());
        Assert.Equal(23, url.GetProperty("end").GetInt32() - url.GetProperty("start").GetInt32());
        Assert.Equal(2, answer.Body.GetProperty("meta").GetProperty("result_count").GetInt32());
    }

    [Fact]
    public async Task The_newer_names_can_be_switched_on()
    {
        await using var host = await StartAsync(options => options.Names = FieldNames.Post);
        var root = await host.PostedAsync("Root.");
        var reply = await host.PostedAsync("Reply.", root);
        var answer = await host.GetAsync($"2/tweets?ids={reply}&post.fields=referenced_posts");
        var post = answer.Body.GetProperty("data")[0];
        Assert.Equal(root, Parent(post, "referenced_posts"));
        Assert.True(post.TryGetProperty("edit_history_post_ids", out _));
        Assert.Equal(400, (await host.GetAsync($"2/tweets?ids={reply}&tweet.fields=entities")).Status);
    }

    [Fact]
    public async Task A_lookup_names_what_is_missing_beside_what_it_found()
    {
        await using var host = await StartAsync();
        var kept = await host.PostedAsync("Kept.");
        var gone = await host.PostedAsync("Gone.");
        await host.DeleteAsync(gone);
        var body = (await host.GetAsync($"2/tweets?ids={kept},{gone}")).Body;
        Assert.Equal(kept, Assert.Single(body.GetProperty("data").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(gone, Assert.Single(body.GetProperty("errors").EnumerateArray()).GetProperty("resource_id").GetString());
    }

    [Theory]
    [InlineData("2/tweets")]
    [InlineData("2/tweets?ids=abc")]
    [InlineData("2/tweets?ids=1&colour=red")]
    [InlineData("2/users/1/tweets?max_results=4")]
    [InlineData("2/users/1/tweets?start_time=yesterday")]
    [InlineData("2/users/1/tweets?tweet.fields=secrets")]
    public async Task A_query_the_specification_does_not_allow_is_an_invalid_request(string path)
    {
        await using var host = await StartAsync();
        Assert.Equal(400, (await host.GetAsync(path)).Status);
    }

    private static string? Parent(JsonElement post, string name)
    {
        var reference = Assert.Single(post.GetProperty(name).EnumerateArray());
        Assert.Equal("replied_to", reference.GetProperty("type").GetString());
        return reference.GetProperty("id").GetString();
    }
}
