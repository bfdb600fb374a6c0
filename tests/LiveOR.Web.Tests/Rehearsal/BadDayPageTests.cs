using LiveOR.Rehearsal.BadDay;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class BadDayPageTests : RehearsalTest
{
    private const string Page = "/rehearsal/x/bad-day";

    public static TheoryData<string> Keys { get; } = [.. Troubles.All.Select(trouble => trouble.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Every_switch_goes_on_and_off_without_script(string key)
    {
        await using var host = await StartAsync();
        Assert.Contains("X is well.", await host.PageAsync(Page), StringComparison.Ordinal);
        var on = await host.PressAsync(("on", key));
        Assert.Contains("One thing is wrong with X.", on, StringComparison.Ordinal);
        Assert.Contains($"name=\"off\" value=\"{key}\"", on, StringComparison.Ordinal);
        Assert.Contains("X is well.", await host.PressAsync(("off", key)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("down", 503, 0)]
    [InlineData("many", 429, 0)]
    [InlineData("keys", 401, 0)]
    [InlineData("credits", 402, 0)]
    [InlineData("late", 201, 1)]
    public async Task A_switch_does_what_it_says(string key, int status, int made)
    {
        await using var host = await StartAsync();
        await host.PressAsync(("on", key));
        Assert.Equal(status, (await host.PostAsync("Struck.")).Status);
        Assert.Equal(made, (await host.AllAsync()).Length);
        Assert.Contains("<td class=\"call\">POST /2/tweets</td>", await host.PageAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_post()
    {
        await using var host = await StartAsync();
        await host.PressAsync(("on", "lost"));
        await Assert.ThrowsAsync<HttpRequestException>(() => host.PostAsync("Stands."));
        Assert.Single(await host.AllAsync());
        Assert.Contains("abort-after: carried out, the answer spoilt", await host.PageAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_posts_end_by_themselves()
    {
        await using var host = await StartAsync();
        Assert.Contains("on until 09:02:00 UTC", await host.PressAsync(("on", "many")), StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("X is well.", await host.PageAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_goes_back_to_normal_at_once()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"script":[{"fault":"503-before","times":3}]}""");
        await host.PressAsync(("on", "late"));
        await host.PressAsync(("balance", "0"));
        var page = await host.PressAsync(("on", "luck"), ("seed", "77"));
        Assert.Contains("5 things are wrong with X, 3 of them ordered by a program.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"77\"", page, StringComparison.Ordinal);
        page = await host.PressAsync(("normal", "yes"));
        Assert.Contains("X is well.", page, StringComparison.Ordinal);
        Assert.Contains("no end of credits", page, StringComparison.Ordinal);
        Assert.Equal(201, (await host.PostAsync("Well again.")).Status);
    }

    [Fact]
    public async Task The_balance_is_set_and_what_was_spent_is_shown()
    {
        await using var host = await StartAsync();
        await host.PostedAsync("Access.");
        var page = await host.PressAsync(("balance", "1.25"));
        Assert.Contains("$1.25 left", page, StringComparison.Ordinal);
        Assert.Contains("$0.015", page, StringComparison.Ordinal);
        Assert.Contains("no end of credits", await host.PressAsync(("balance", "")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("on", "gravity")]
    [InlineData("balance", "plenty")]
    [InlineData("balance", "-1")]
    public async Task A_form_that_is_not_the_pages_own_changes_nothing(string name, string value)
    {
        await using var host = await StartAsync();
        Assert.DoesNotContain("<html", await host.PressAsync((name, value)), StringComparison.Ordinal);
        Assert.Contains("X is well.", await host.PageAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_on_the_page_is_inline()
    {
        await using var host = await StartAsync();
        var page = await host.PageAsync(Page);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", page, StringComparison.Ordinal);
    }
}
