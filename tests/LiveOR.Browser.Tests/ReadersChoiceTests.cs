using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class ReadersChoiceTests(Browsers browsers, House house) : Windows(browsers, house)
{
    /// <summary>What the page looked like when it was first painted.</summary>
    private const string NoteFirstLook = """
        new PerformanceObserver(() => {}).observe({ type: "paint", buffered: true });
        requestAnimationFrame(() => {
          const root = document.documentElement;
          window.firstLook = `${root.dataset.theme ?? "system"} ${root.dataset.size ?? "usual"}`;
        });
        """;

    [Fact]
    public async Task Text_size_and_colours_are_kept_and_there_from_the_first_paint()
    {
        var (_, slug) = await House.Staff.RehearseAsync();
        var viewer = await WatchAsync(slug);
        var page = viewer.Screen.Page;
        var light = await GroundAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Reading options" }).ClickAsync();
        await page.GetByLabel("Largest").CheckAsync();
        await page.GetByLabel("Dark").CheckAsync();
        var dark = await GroundAsync(page);
        Assert.NotEqual(light, dark);
        Assert.Equal("22px", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize"));

        await page.AddInitScriptAsync(NoteFirstLook);
        await page.ReloadAsync();
        Assert.Equal("dark largest", await page.EvaluateAsync<string>("() => window.firstLook"));
        Assert.Equal(dark, await GroundAsync(page));
        await viewer.Screen.GoAsync("/archive");
        Assert.Equal(dark, await GroundAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Reading options" }).ClickAsync();
        await Expect(page.GetByLabel("Dark")).ToBeCheckedAsync();
        await page.GetByLabel("As the device").CheckAsync();
        await page.GetByLabel("Usual").CheckAsync();
        Assert.Equal(light, await GroundAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#look")).ToBeHiddenAsync();
        Assert.Empty(viewer.Screen.Complaints);
    }

    [Fact]
    public async Task With_the_largest_text_every_public_page_still_fits_a_phone()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.PublishAsync(id, "The first incision is made.", "incision", key: true);
        var screen = await OpenAsync(phone: true);
        await screen.Page.AddInitScriptAsync("localStorage.setItem('liveor.size', 'largest')");
        foreach (var path in (string[])["/", $"/live/{slug}", $"/live/{slug}/embed", "/archive"])
        {
            await screen.GoAsync(path);
            Assert.True(await screen.FitsItsWidthAsync(), $"{path} scrolls sideways.");
        }
    }

    [Fact]
    public async Task Key_steps_or_one_part_are_shown_alone_and_still_are_after_a_reload()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.PublishAsync(id, "The camera is in.", "access");
        await House.Staff.PublishAsync(id, "Two structures enter it.", "cvs", key: true);
        var viewer = await WatchAsync(slug);
        await viewer.IsConnectedAsync();
        var page = viewer.Screen.Page;

        await page.Locator("#key-only").CheckAsync();
        await Expect(viewer.Step("access")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("#key-only")).ToBeCheckedAsync();
        await Expect(viewer.Step("access")).ToBeHiddenAsync();
        await Expect(viewer.Step("cvs")).ToBeVisibleAsync();
        await page.Locator("#key-only").UncheckAsync();

        await page.Locator("#phase").SelectOptionAsync(new SelectOptionValue { Label = await PartAsync(page, "access") });
        await Expect(viewer.Step("access")).ToBeVisibleAsync();
        await Expect(viewer.Step("cvs")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Expect(viewer.Step("cvs")).ToBeHiddenAsync();
        await viewer.IsConnectedAsync();
        await House.Staff.PublishAsync(id, "The plate is cleared.", "cvs", key: true);
        await Expect(page.Locator("#feed > [data-step=cvs].off")).ToHaveCountAsync(2);

        await page.EvaluateAsync("() => { location.hash = document.querySelector('#feed [data-step=cvs]').id; }");
        await Expect(viewer.Step("cvs").First).ToBeInViewportAsync();
        Assert.Equal("", await page.Locator("#phase").InputValueAsync());
    }

    [Fact]
    public async Task Where_nothing_matches_the_page_says_so_and_offers_everything()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.PublishAsync(id, "The camera is in.");
        var viewer = await WatchAsync(slug);

        await viewer.Screen.Page.Locator("#key-only").CheckAsync();
        await viewer.Screen.Page.GetByRole(AriaRole.Button, new() { Name = "Show everything" }).ClickAsync();

        await Expect(viewer.Words("The camera is in.")).ToBeVisibleAsync();
        await Expect(viewer.Screen.Page.Locator("#none")).ToBeHiddenAsync();
    }

    private static Task<string> GroundAsync(IPage page) =>
        page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");

    private static Task<string> PartAsync(IPage page, string step) => page.EvaluateAsync<string>(
        "step => [...document.querySelectorAll('#phase option')].find(each => each.dataset.steps?.split(' ').includes(step)).textContent", step);
}
