using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class GlossaryTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const string Meaning = "A small pouch under the liver";

    [Fact]
    public async Task A_tap_explains_a_word_and_another_closes_it()
    {
        var viewer = await WatchAsync(await SlugAsync(), phone: true);
        var (term, meaning) = Parts(viewer.Screen.Page);

        await term.TapAsync();
        await Expect(meaning).ToContainTextAsync(Meaning);
        var box = (await meaning.BoundingBoxAsync())!;
        Assert.True(box.X >= 0 && box.X + box.Width <= 390, $"It leaves the screen: {box.X} to {box.X + box.Width}.");
        Assert.True(await viewer.Screen.FitsItsWidthAsync());

        await term.TapAsync();
        await Expect(meaning).ToBeHiddenAsync();
        await term.TapAsync();
        await viewer.Screen.Page.Locator("h1").TapAsync();
        await Expect(meaning).ToBeHiddenAsync();
        Assert.Empty(viewer.Screen.Complaints);
    }

    [Fact]
    public async Task The_keyboard_explains_it_too_and_the_focus_stays_on_the_word()
    {
        var viewer = await WatchAsync(await SlugAsync());
        var (term, meaning) = Parts(viewer.Screen.Page);

        await term.FocusAsync();
        await Expect(meaning).ToBeHiddenAsync();
        foreach (var key in (string[])["Enter", " "])
        {
            await viewer.Screen.Page.Keyboard.PressAsync(key);
            await Expect(meaning).ToContainTextAsync(Meaning);
            await Expect(term).ToHaveAttributeAsync("aria-expanded", "true");
            await viewer.Screen.Page.Keyboard.PressAsync("Escape");
            await Expect(meaning).ToBeHiddenAsync();
            await Expect(term).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task A_word_that_arrives_later_is_explained_as_well()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var viewer = await WatchAsync(slug);
        await viewer.IsConnectedAsync();
        await House.Staff.PublishAsync(id, "Here is the gallbladder.", "access");
        var (term, meaning) = Parts(viewer.Screen.Page);
        // The first step opens the bar above the feed: a click begun before that would end beside the word.
        await Expect(viewer.Screen.Page.Locator("#now")).ToBeVisibleAsync();
        await Expect(term).ToHaveAttributeAsync("role", "button");

        await term.ClickAsync();

        await Expect(meaning).ToContainTextAsync(Meaning);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_script_a_word_is_explained_by_tap_and_by_keyboard(bool phone)
    {
        var screen = await OpenAsync(phone, scripts: false);
        await screen.GoAsync($"/live/{await SlugAsync()}");
        var term = screen.Page.Locator("#feed .term").First;

        if (phone)
        {
            await term.TapAsync();
        }
        else
        {
            await term.FocusAsync();
        }

        await Expect(term).ToBeFocusedAsync();
        Assert.Equal("block", await term.EvaluateAsync<string>("term => getComputedStyle(term, '::after').display"));
        await Expect(term).ToHaveAttributeAsync("data-meaning", new System.Text.RegularExpressions.Regex(Meaning));
    }

    [Fact]
    public async Task All_words_stand_in_one_list_that_opens_without_a_script()
    {
        var screen = await OpenAsync(scripts: false);
        await screen.GoAsync($"/live/{await SlugAsync()}");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "Words explained" }).ClickAsync();

        await Expect(screen.Page.Locator("#words")).ToContainTextAsync(Meaning);
        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(screen.Page.Locator("#words")).ToBeHiddenAsync();
    }

    private static (ILocator Term, ILocator Meaning) Parts(IPage page) => (page.Locator("#feed .term").First, page.Locator(".meaning"));

    private async Task<string> SlugAsync()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.PublishAsync(id, "We now look for a place far out on the right side of the picture, where the gallbladder lies.", "access");
        return slug;
    }
}
