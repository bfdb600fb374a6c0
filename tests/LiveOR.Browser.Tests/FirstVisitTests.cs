using LiveOR.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

/// <summary>A student opens a narration of two hundred entries for the first time, on whatever device.</summary>
public sealed class FirstVisitTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Entries = 200;
    private const long MostBytes = 60 * 1024;

    private static readonly string[] Steps = ["incision", "access", "working-ports", "survey", "fundus-up", "infundibulum-out", "b-safe"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_light_it_is_there_at_once_and_it_stays_where_it_is(bool phone)
    {
        var (id, slug) = await NarratedAsync();
        var viewer = new Viewer(await OpenAsync(phone));
        var weight = await Weight.OfAsync(viewer.Screen.Page);
        await viewer.OpenAsync(slug);
        await viewer.IsConnectedAsync();
        var (bytes, paint) = (weight.Bytes, await weight.LargestPaintAsync());
        foreach (var step in Steps[3..])
        {
            await House.Staff.SayAsync(id, "All is calm, and the next structure is in view for everyone in the room.", step);
            await viewer.SeesStepAsync(step);
        }

        var shift = await weight.ShiftAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{(phone ? "phone" : "desktop")}: {bytes} bytes, painted after {paint:0} ms, moved {shift:0.0000}{await weight.MovedAsync()}");
        Assert.InRange(bytes, 1, MostBytes);
        Assert.InRange(paint, 1, 1_000);
        Assert.InRange(shift, 0, 0.05);
    }

    [Fact]
    public async Task Without_a_script_everything_is_there_and_a_reload_shows_what_is_new()
    {
        var (id, slug) = await NarratedAsync();
        var page = (await OpenAsync(phone: true, scripts: false)).Page;
        await page.GotoAsync($"/live/{slug}");
        await Expect(page.Locator("#feed article")).ToHaveCountAsync(Entries);
        await Expect(page.Locator("#now")).ToContainTextAsync("Now: step");
        await House.Staff.SayAsync(id, "One more, for those who reload.");

        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Reload it" }).ClickAsync();

        await Expect(page.Locator("#feed article").First).ToContainTextAsync("One more, for those who reload.");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Earlier updates" }).ClickAsync();
        await Expect(page.Locator("#u1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Earlier_updates_are_put_under_those_that_are_there()
    {
        var (id, slug) = await NarratedAsync();
        await SayAsync(id, 150);
        var viewer = await WatchAsync(slug);
        await Expect(viewer.Screen.Page.Locator("#u151")).ToBeVisibleAsync();
        await Expect(viewer.Screen.Page.Locator("#u150")).ToHaveCountAsync(0);

        await viewer.Screen.Page.Locator("#earlier").ClickAsync();
        await Expect(viewer.Screen.Page.Locator("#u101")).ToBeVisibleAsync();
        await Expect(viewer.Screen.Page.Locator("#u100")).ToHaveCountAsync(0);
        await viewer.Screen.Page.Locator("#earlier").ClickAsync();
        await Expect(viewer.Screen.Page.Locator("#u1")).ToBeAttachedAsync();

        await new Hall([viewer]).HaveEverythingAsync(Entries + 150);
        await Expect(viewer.Screen.Page.Locator("#earlier")).ToHaveCountAsync(0);
    }

    private async Task<(string Id, string Slug)> NarratedAsync()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        foreach (var step in Steps[..3])
        {
            await House.Staff.SayAsync(id, $"Here the team works on the step {step}, calmly and in full view.", step, key: true);
        }

        await SayAsync(id, Entries - 4);
        return (id, slug);
    }

    private async Task SayAsync(string id, int count)
    {
        for (var said = 0; said < count; said++)
        {
            await House.Staff.SayAsync(id, $"Part {said} of a long operation: the tissue is opened layer by layer, calmly and in full view.");
        }
    }
}
