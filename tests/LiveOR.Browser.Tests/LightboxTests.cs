using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class LightboxTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patience = new() { Timeout = 20_000 };

    [Fact]
    public async Task A_picture_opens_large_the_arrows_lead_to_the_next_and_the_focus_comes_back()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.ShowAsync(id, "Two drawings.", await DrawAsync(), graphic: false, "The first drawing.", "The second drawing.");
        var viewer = await WatchAsync(slug);
        var page = viewer.Screen.Page;
        var first = page.Locator("#feed .card-zoom").First;
        await Expect(first).ToBeVisibleAsync(Patience);

        await first.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var picture = page.Locator("dialog.lightbox img");
        await Expect(picture).ToHaveAttributeAsync("alt", "The first drawing.");
        await Expect(page.Locator(".lightbox-place")).ToHaveTextAsync("1 of 2");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(picture).ToHaveAttributeAsync("alt", "The second drawing.");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(picture).ToHaveAttributeAsync("alt", "The first drawing.");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(picture).ToHaveAttributeAsync("alt", "The second drawing.");
        await page.WaitForFunctionAsync("() => document.querySelector('dialog.lightbox img').naturalWidth > 0");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog.lightbox")).ToBeHiddenAsync();
        await Expect(first).ToBeFocusedAsync();
        Assert.Empty(viewer.Screen.Complaints);
    }

    [Fact]
    public async Task A_graphic_picture_is_blurred_until_tapped_and_large_only_after_that()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.ShowAsync(id, "A drawing.", await DrawAsync(), graphic: true, "A graphic drawing.");
        var viewer = await WatchAsync(slug, phone: true);
        var page = viewer.Screen.Page;
        var (picture, larger) = (page.Locator("#feed .card-photo img"), page.Locator("#feed .card-zoom"));
        await Expect(picture).ToBeVisibleAsync(Patience);

        await Expect(picture).ToHaveCSSAsync("filter", "blur(36px)");
        await Expect(larger).ToBeHiddenAsync();
        await page.Locator("#feed .card-veil").TapAsync();
        await Expect(picture).ToHaveCSSAsync("filter", "none");
        await larger.TapAsync();
        await Expect(page.Locator("dialog.lightbox img")).ToHaveAttributeAsync("alt", "A graphic drawing.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).TapAsync();
        await Expect(page.Locator("dialog.lightbox")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_picture_that_is_taken_back_is_not_looked_at_any_longer()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.ShowAsync(id, "A drawing.", await DrawAsync(), graphic: false, "A drawing.");
        var viewer = await WatchAsync(slug);
        await Expect(viewer.Screen.Page.Locator("#feed .card-zoom")).ToBeVisibleAsync(Patience);
        await viewer.Screen.Page.Locator("#feed .card-zoom").ClickAsync();
        await Expect(viewer.Screen.Page.Locator("dialog.lightbox")).ToBeVisibleAsync();

        await viewer.Screen.Page.EvaluateAsync("() => document.querySelector('#feed .card-zoom').closest('article').replaceWith(document.createElement('p'))");

        await Expect(viewer.Screen.Page.Locator("dialog.lightbox")).ToBeHiddenAsync();
    }
}
