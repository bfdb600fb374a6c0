using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class WithoutScriptTests(Browsers browsers, House house) : Windows(browsers, house)
{
    [Fact]
    public async Task Everything_that_matters_works_with_scripts_switched_off()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.PublishAsync(id, "The camera is in.", "access");
        await House.Staff.PublishAsync(id, "Two structures enter it.", "cvs", key: true);
        await House.Staff.ShowAsync(id, "A drawing.", await DrawAsync(), graphic: true, "A graphic drawing.");
        var screen = await OpenAsync(phone: true, scripts: false);
        await screen.GoAsync($"/live/{slug}");
        var page = screen.Page;

        await Expect(page.Locator("#now")).ToContainTextAsync("Now: step 10 of 17");
        await Expect(page.Locator("[data-step=cvs] .card-why p")).ToBeHiddenAsync();
        await page.Locator("[data-step=cvs] summary").TapAsync();
        await Expect(page.Locator("[data-step=cvs] .card-why p")).ToBeVisibleAsync();
        await page.Locator("#rules summary").TapAsync();
        await Expect(page.Locator("#rules")).ToContainTextAsync("No patient data.");
        await page.Locator(".card-veil").TapAsync();
        await Expect(page.Locator(".card-photo img")).ToHaveCSSAsync("filter", "none");
        await page.Locator("#key-only").TapAsync();
        await Expect(page.Locator("#feed [data-step=access]")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Share" }).TapAsync();
        await Expect(page.Locator("#share")).ToContainTextAsync("/l/");
        await Expect(page.Locator(".needs-script:visible")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Reading options" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_paper_everything_is_open_addresses_are_written_out_and_controls_are_gone()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.PublishAsync(id, "Two structures enter it.", "cvs", key: true);
        var viewer = await WatchAsync(slug);
        var page = viewer.Screen.Page;
        await page.EvaluateAsync("() => { document.querySelector('.card-body p').innerHTML = '<a href=\"https://example.org/views\">Views</a>'; }");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("() => { dispatchEvent(new Event('beforeprint')); }");

        await Expect(page.Locator("[data-step=cvs] .card-why p")).ToBeVisibleAsync();
        await Expect(page.Locator("#words")).ToContainTextAsync("A small pouch under the liver");
        await Expect(page.Locator("#share .share-link")).ToBeVisibleAsync();
        Assert.Contains("https://example.org/views", await page.EvaluateAsync<string>(
            "() => getComputedStyle(document.querySelector('.card-body a'), '::after').content"));
        await Expect(page.Locator("button:visible, input:visible, select:visible")).ToHaveCountAsync(0);
        await page.EvaluateAsync("() => { dispatchEvent(new Event('afterprint')); }");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await Expect(page.Locator("[data-step=cvs] .card-why p")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_line_under_the_bar_follows_the_step()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.PublishAsync(id, "The camera is in.", "access");
        var viewer = await WatchAsync(slug);
        await viewer.IsConnectedAsync();
        await House.Staff.PublishAsync(id, "Two structures enter it.", "cvs");

        await Expect(viewer.Screen.Page.Locator("#now")).ToContainTextAsync("step 10 of 17");
        await Expect(viewer.Screen.Page.Locator("#now-progress")).ToHaveJSPropertyAsync("value", 10);
    }
}
