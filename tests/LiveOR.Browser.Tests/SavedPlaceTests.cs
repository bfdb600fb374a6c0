using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class SavedPlaceTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private static readonly string[] Steps = ["incision", "access", "working-ports", "survey", "fundus-up", "infundibulum-out", "b-safe"];

    [Fact]
    public async Task Who_comes_back_is_offered_their_place_and_sees_what_is_new_since()
    {
        var (id, slug) = await UnderWayAsync();
        var viewer = await WatchAsync(slug, phone: true);
        var page = viewer.Screen.Page;
        await Expect(page.Locator(".resume")).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => document.querySelector('#feed [data-step=survey]').scrollIntoView()");
        await page.WaitForFunctionAsync("slug => JSON.parse(localStorage.getItem('liveor.places') ?? '{}')[slug]?.at > 0", slug);
        await viewer.Screen.GoAsync("/archive");
        await House.Staff.PublishAsync(id, "The camera shows a calm picture.");
        await House.Staff.PublishAsync(id, "The next look is as calm.");

        await viewer.Screen.GoAsync($"/live/{slug}");
        await Expect(page.Locator(".resume")).ToContainTextAsync("2 new since your last visit");
        await Expect(page.Locator("#feed [data-since]")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue where you were" }).TapAsync();

        await Expect(viewer.Step("survey")).ToBeInViewportAsync();
        await Expect(viewer.Step("survey")).ToBeFocusedAsync();
        await Expect(page.Locator(".resume")).ToHaveCountAsync(0);
        Assert.Empty(viewer.Screen.Complaints);
    }

    [Fact]
    public async Task Who_was_at_the_newest_and_missed_nothing_is_asked_nothing()
    {
        var (_, slug) = await UnderWayAsync();
        var viewer = await WatchAsync(slug);
        await viewer.Screen.GoAsync("/archive");
        await viewer.Screen.GoAsync($"/live/{slug}");
        await viewer.IsConnectedAsync();

        await Expect(viewer.Screen.Page.Locator(".resume")).ToHaveCountAsync(0);
        await Expect(viewer.Screen.Page.Locator("#feed [data-since]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nothing_moves_for_the_offer_nor_while_updates_arrive()
    {
        var (id, slug) = await UnderWayAsync();
        var viewer = await WatchAsync(slug, phone: true);
        var page = viewer.Screen.Page;
        await page.EvaluateAsync("() => document.querySelector('#feed [data-step=access]').scrollIntoView()");
        await page.WaitForFunctionAsync("slug => JSON.parse(localStorage.getItem('liveor.places') ?? '{}')[slug]?.at > 0", slug);
        await viewer.Screen.GoAsync("/archive");
        await viewer.Screen.GoAsync($"/live/{slug}");
        await viewer.IsConnectedAsync();
        await Expect(page.Locator(".resume")).ToBeVisibleAsync();
        await page.EvaluateAsync("""
            () => {
              window.shift = 0;
              new PerformanceObserver(list => list.getEntries().forEach(each => { window.shift += each.value; })).observe({ type: "layout-shift" });
              document.querySelector('#feed [data-step=survey]').scrollIntoView();
            }
            """);
        await Expect(viewer.Step("survey")).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.WaitForFunctionAsync("() => document.getElementById('feed').getBoundingClientRect().top < -100");
        foreach (var words in (string[])["One calm look.", "Another calm look.", "A third calm look."])
        {
            await House.Staff.PublishAsync(id, words, "open-peritoneum");
        }

        await Expect(viewer.Pill).ToHaveTextAsync("3 new ↑");
        Assert.True(await page.EvaluateAsync<double>("() => window.shift") < 0.05, "The page moved.");
    }

    private async Task<(string Id, string Slug)> UnderWayAsync()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        foreach (var step in Steps)
        {
            await House.Staff.PublishAsync(id, $"Here the team works on the step {step}, calmly and in full view.", step);
        }

        return (id, slug);
    }
}
