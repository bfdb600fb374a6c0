namespace LiveOR.Web.Tests.Rehearsal;

public sealed class TimelinePageTests : RehearsalTest
{
    [Fact]
    public async Task An_empty_timeline_says_so()
    {
        await using var host = await StartAsync();
        var page = await host.PageAsync();
        Assert.Contains("Rehearsal X — nothing leaves this room", page, StringComparison.Ordinal);
        Assert.Contains("Nothing has been posted yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_shows_its_chain_in_order_below_newer_threads()
    {
        await using var host = await StartAsync();
        var first = await host.PostedAsync("1/ Access.");
        var second = await host.PostedAsync("2/ Dissection. #surgery", first);
        var third = await host.PostedAsync("3/ Out.", second);
        var other = await host.PostedAsync("Another operation.");
        var page = await host.PageAsync();
        var places = new[] { other, first, second, third }
            .Select(id => page.IndexOf($"id=\"post-{id}\"", StringComparison.Ordinal)).ToArray();
        Assert.True(places[0] > 0);
        Assert.Equal(places.Order(), places);
        Assert.Contains("<span class=\"tag\">#surgery</span>", page, StringComparison.Ordinal);
        var thread = await host.PageAsync($"/rehearsal/x/{second}");
        Assert.Contains($"id=\"post-{third}\"", thread, StringComparison.Ordinal);
        Assert.DoesNotContain($"id=\"post-{other}\"", thread, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_what_it_would_have_cost()
    {
        await using var host = await StartAsync();
        var root = await host.PostedAsync("Watch at example.com/live");
        await host.PostedAsync("Access.", root);
        Assert.Contains("would have cost <strong>$0.215</strong>", await host.PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_post_is_shown_as_removed_without_its_words()
    {
        await using var host = await StartAsync();
        var id = await host.PostedAsync("Regrettable words.");
        await host.DeleteAsync(id);
        var page = await host.PageAsync();
        Assert.Contains("This post was removed.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Regrettable", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Narrated_markup_stays_text_and_nothing_on_the_page_is_inline()
    {
        await using var host = await StartAsync();
        await host.PostedAsync("<script>alert(1)</script> <b>bold</b>");
        var page = await host.PageAsync();
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", page, StringComparison.Ordinal);
    }
}
