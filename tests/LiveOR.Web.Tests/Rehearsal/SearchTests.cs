namespace LiveOR.Web.Tests.Rehearsal;

public sealed class SearchTests : RehearsalTest
{
    [Fact]
    public async Task A_conversation_is_found_newest_first_and_nothing_else()
    {
        await using var host = await StartAsync();
        var root = await host.PostedAsync("Root.");
        var reply = await host.PostedAsync("Reply.", root);
        await host.PostedAsync("Another operation.");
        var found = await host.GetAsync($"2/tweets/search/recent?query=conversation_id%3A{root}%20from%3A{host.X.Account.Handle}");
        Assert.Equal([reply, root], found.Body.GetProperty("data").EnumerateArray().Select(post => post.GetProperty("id").GetString()!));
        Assert.Equal("300", found.Header("x-rate-limit-limit"));
        var all = await host.GetAsync($"2/tweets/search/recent?query=from%3A{host.X.Account.Handle}");
        Assert.Equal(3, all.Body.GetProperty("meta").GetProperty("result_count").GetInt32());
        var nobody = await host.GetAsync($"2/tweets/search/recent?query=conversation_id%3A{root}%20from%3Anobody");
        Assert.Equal(0, nobody.Body.GetProperty("meta").GetProperty("result_count").GetInt32());
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        await using var host = await StartAsync();
        for (var count = 0; count < 12; count++)
        {
            await host.PostedAsync($"Post {count}");
        }
        var query = $"2/tweets/search/recent?query=from%3A{host.X.Account.Handle}&max_results=10";
        var first = await host.GetAsync(query);
        Assert.Equal(10, first.Body.GetProperty("data").GetArrayLength());
        var next = first.Body.GetProperty("meta").GetProperty("next_token").GetString();
        Assert.Equal(2, (await host.GetAsync($"{query}&next_token={next}")).Body.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task What_is_older_than_seven_days_is_not_found()
    {
        await using var host = await StartAsync();
        await host.PostedAsync("Old.");
        await host.OrderAsync("clock", """{"advanceSeconds":604801}""");
        await host.PostedAsync("New.");
        var found = await host.GetAsync($"2/tweets/search/recent?query=from%3A{host.X.Account.Handle}");
        Assert.Equal("New.", Assert.Single(found.Body.GetProperty("data").EnumerateArray()).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?query=")]
    [InlineData("?query=gallbladder")]
    [InlineData("?query=conversation_id%3Aabc")]
    [InlineData("?query=conversation_id%3A1%20conversation_id%3A2")]
    [InlineData("?query=from%3A")]
    [InlineData("?query=from%3Aa%20OR%20from%3Ab")]
    [InlineData("?query=from%3Aa&max_results=5")]
    [InlineData("?query=from%3Aa&colour=red")]
    public async Task A_search_that_is_not_understood_is_an_invalid_request(string query)
    {
        await using var host = await StartAsync();
        Assert.Equal(400, (await host.GetAsync("2/tweets/search/recent" + query)).Status);
    }
}
