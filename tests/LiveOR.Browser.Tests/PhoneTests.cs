using LiveOR.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class PhoneTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Target = 64;

    [Fact]
    public async Task The_console_is_narrated_by_touch_with_large_targets_and_no_sideways_scrolling()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var narrator = new Narrator(await StaffAsync(phone: true));
        await narrator.OpenAsync(id);
        var viewer = await WatchAsync(slug, phone: true);
        foreach (var target in (string[])["say-it", "hold", "stop", "next", "previous"])
        {
            var box = await narrator.Screen.Part(target).BoundingBoxAsync();
            Assert.True(box!.Height >= Target, $"{target} is {box.Height} px high.");
            Assert.True(box.Width >= Target, $"{target} is {box.Width} px wide.");
        }

        Assert.True(await narrator.Screen.FitsItsWidthAsync());
        await narrator.Screen.Part("say-it").TapAsync();
        await viewer.SeesStepAsync("announce");
        await narrator.Screen.Part("tab-steps").TapAsync();
        Assert.True(await narrator.Screen.FitsItsWidthAsync());
        await narrator.Screen.Part("step-incision").TapAsync();
        await Expect(narrator.Screen.Part("composer-text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("incision"));
        await narrator.Screen.Part("say-it").TapAsync();
        await viewer.SeesStepAsync("incision");

        Assert.True(await narrator.Screen.FitsItsWidthAsync());
        Assert.True(await viewer.Screen.FitsItsWidthAsync());
    }

    [Fact]
    public async Task Every_public_page_fits_a_phone()
    {
        var (id, slug) = await House.Staff.RehearseAsync(mirrored: true);
        await House.Staff.SayAsync(id, "The first incision is made.", "incision", key: true);
        await House.Staff.SayAsync(id, $"A long word: {new string('a', 90)}", "access");
        await House.Staff.ThreadAsync(id, 1);
        await House.Staff.MoveAsync(id, "conclude");
        await ArchivedAsync(id);
        var screen = await OpenAsync(phone: true);
        foreach (var path in (string[])["/", $"/live/{slug}", "/archive", $"/archive/{slug}", "/rehearsal/x", "/sign-in"])
        {
            await screen.GoAsync(path);
            Assert.True(await screen.FitsItsWidthAsync(), $"{path} scrolls sideways.");
        }
    }

    private async Task ArchivedAsync(string id)
    {
        var screen = await StaffAsync();
        await screen.GoAsync($"/console/narrate/{id}");
        await new Narrator(screen).ShowsStatusAsync("ARCHIVED");
    }
}
