using LiveOR.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class ReadingTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private static readonly string[] Steps =
        ["incision", "access", "working-ports", "survey", "fundus-up", "infundibulum-out", "b-safe"];

    [Fact]
    public async Task Who_joins_late_knows_which_step_of_how_many_and_why_it_matters()
    {
        var (_, slug) = await UnderWayAsync();
        var viewer = await WatchAsync(slug, phone: true);
        var now = viewer.Screen.Page.Locator("#now");

        await Expect(now).ToContainTextAsync("Now: step 6 of 17");
        await Expect(now).ToContainTextAsync("B-SAFE check");
        await Expect(now).ToContainTextAsync("T+0:00");
        await Expect(viewer.Screen.Page.Locator("#now-why")).ToContainTextAsync("Losing the way");
        Assert.Equal(Steps, await viewer.StepsAsync());
    }

    [Fact]
    public async Task The_bar_moves_on_with_the_next_step()
    {
        var (id, slug) = await UnderWayAsync();
        var viewer = await WatchAsync(slug);
        await House.Staff.SayAsync(id, "The thin covering is opened.", "open-peritoneum");

        await Expect(viewer.Screen.Page.Locator("#now")).ToContainTextAsync("Now: step 7 of 17");
    }

    [Fact]
    public async Task Who_has_scrolled_down_is_told_of_new_updates_without_the_page_moving()
    {
        var (id, slug) = await UnderWayAsync();
        var viewer = await WatchAsync(slug, phone: true);
        await viewer.IsConnectedAsync();
        var read = viewer.Step("access");
        await read.ScrollIntoViewIfNeededAsync();
        var before = (await read.BoundingBoxAsync())!.Y;

        await House.Staff.SayAsync(id, "The camera shows a calm picture.");
        await Expect(viewer.Pill).ToHaveTextAsync("1 new ↑");
        await House.Staff.SayAsync(id, "The next look is as calm.");
        await Expect(viewer.Pill).ToHaveTextAsync("2 new ↑");
        Assert.Equal(before, (await read.BoundingBoxAsync())!.Y, 1.0);

        await viewer.Pill.TapAsync();
        await Expect(viewer.Pill).ToBeHiddenAsync();
        await Expect(viewer.Words("The next look is as calm.")).ToBeInViewportAsync();
    }

    private async Task<(string Id, string Slug)> UnderWayAsync()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        foreach (var step in Steps)
        {
            Assert.Equal(System.Net.HttpStatusCode.Accepted,
                await House.Staff.SayAsync(id, $"Here the team works on the step {step}, calmly and in full view.", step));
        }

        return (id, slug);
    }
}
