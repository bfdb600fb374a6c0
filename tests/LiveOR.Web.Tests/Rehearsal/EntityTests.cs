using System.Text.Json;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class EntityTests : RehearsalTest
{
    [Fact]
    public async Task Entities_are_placed_in_the_text_that_is_given_back()
    {
        await using var host = await StartAsync();
        var id = await host.PostedAsync("😀 Cut & clip: example.com/x #gall_bladder with @surgeon for $ABC");
        var post = (await host.GetAsync($"2/tweets?ids={id}&tweet.fields=entities")).Body.GetProperty("data")[0];
        var text = post.GetProperty("text").GetString()!;
        var entities = post.GetProperty("entities");
        var url = entities.GetProperty("urls")[0];
        Assert.Equal(url.GetProperty("url").GetString(), Slice(text, url));
        Assert.Equal("#gall_bladder", Slice(text, Only(entities, "hashtags", "tag", "gall_bladder")));
        Assert.Equal("@surgeon", Slice(text, Only(entities, "mentions", "username", "surgeon")));
        Assert.Equal("$ABC", Slice(text, Only(entities, "cashtags", "tag", "ABC")));
    }

    [Fact]
    public async Task One_cashtag_is_allowed_and_two_are_not()
    {
        await using var host = await StartAsync();
        Assert.Equal(201, (await host.PostAsync("Sponsored by $ABC")).Status);
        Assert.Equal(403, (await host.PostAsync("Sponsored by $ABC and $DEF.")).Status);
        Assert.Equal(201, (await host.PostAsync("It cost $5 and $6")).Status);
    }

    [Theory]
    [InlineData("#one #2 #t3", "#one #t3")]
    [InlineData("a#b &#39; #ünïcode", "#ünïcode")]
    [InlineData("mail a@b.example @you", "@you")]
    [InlineData("$A $TOOLONG $b.c x$Y $Z!", "$A $b.c $Z")]
    [InlineData("example.com/#part #real", "#real")]
    [InlineData("# @ $", "")]
    public void Marks_stand_alone_and_outside_links(string text, string found) =>
        Assert.Equal(found, string.Join(' ', LiveOR.Rehearsal.Entities.Marks.In(text).Select(mark => text[mark.Start..mark.End])));

    [Fact]
    public async Task Either_name_of_a_field_can_be_understood_and_is_answered_in_kind()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"names":"both"}""");
        var root = await host.PostedAsync("Root.");
        var reply = await host.PostedAsync("Reply.", root);
        var older = (await host.GetAsync($"2/tweets?ids={reply}&tweet.fields=referenced_tweets")).Body.GetProperty("data")[0];
        var newer = (await host.GetAsync($"2/users/{host.X.Account.UserId}/tweets?post.fields=referenced_posts")).Body.GetProperty("data")[0];
        Assert.True(older.TryGetProperty("referenced_tweets", out _) && older.TryGetProperty("edit_history_tweet_ids", out _));
        Assert.True(newer.TryGetProperty("referenced_posts", out _) && newer.TryGetProperty("edit_history_post_ids", out _));
        Assert.Equal(400, (await host.GetAsync($"2/tweets?ids={reply}&tweet.fields=entities&post.fields=entities")).Status);
        Assert.Equal(400, (await host.GetAsync($"2/tweets?ids={reply}&post.fields=referenced_tweets")).Status);
    }

    [Theory]
    [InlineData("2/users/abc/tweets")]
    [InlineData("2/users/12345678901234567890/tweets")]
    public async Task An_id_is_digits_and_no_more_than_nineteen(string path)
    {
        await using var host = await StartAsync();
        Assert.Equal(400, (await host.GetAsync(path)).Status);
    }

    private static JsonElement Only(JsonElement entities, string list, string name, string value)
    {
        var entity = Assert.Single(entities.GetProperty(list).EnumerateArray());
        Assert.Equal(value, entity.GetProperty(name).GetString());
        return entity;
    }

    /// <summary>Places count in code points.</summary>
    private static string Slice(string text, JsonElement entity) => string.Concat(text.EnumerateRunes()
        .Skip(entity.GetProperty("start").GetInt32())
        .Take(entity.GetProperty("end").GetInt32() - entity.GetProperty("start").GetInt32()));
}
