using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

/// <summary>Whatever the server pushes while the narrator types: the caret stays, and nothing scrolls.</summary>
public sealed class FocusTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Patience = 30_000;
    private const int PixelsUnnoticed = 4;
    private const string Typed = "Mrs Example goes to ";

    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = Patience };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_the_server_sends_moves_the_focus_or_the_page_while_the_narrator_types(bool phone)
    {
        var (id, _) = await House.Staff.RehearseAsync(mirrored: true);
        var narrator = new Narrator(await StaffAsync(phone));
        await narrator.OpenAsync(id);
        var composer = narrator.Screen.Part("composer-text");
        await composer.FillAsync("");
        await composer.PressSequentiallyAsync(Typed);
        await Expect(narrator.Screen.Part("finding").First).ToBeVisibleAsync(new() { Timeout = Patience });
        var before = await StandingAsync(narrator.Screen.Page);

        await House.Staff.SayAsync(id, "The camera is in.", "access", key: true);
        await Expect(narrator.Screen.Part("step-access")).ToContainClassAsync("said", new() { Timeout = Patience });
        await StandsAsync(narrator.Screen.Page, before);

        await House.Staff.MoveAsync(id, "mirrors/x/pause");
        await Expect(narrator.Screen.Part("mirror-resume")).ToHaveCountAsync(1, new() { Timeout = Patience });
        await StandsAsync(narrator.Screen.Page, before);

        await House.Staff.MoveAsync(id, "hold");
        await narrator.ShowsStatusAsync("ON HOLD");
        await StandsAsync(narrator.Screen.Page, before);

        await narrator.Screen.Page.Context.SetOfflineAsync(true);
        await Expect(narrator.Screen.Part("connection-lost")).ToBeVisibleAsync(new() { Timeout = Patience });
        await StandsAsync(narrator.Screen.Page, before);

        await narrator.Screen.Page.Context.SetOfflineAsync(false);
        await Expect(narrator.Screen.Part("connection-lost")).ToHaveCountAsync(0, new() { Timeout = Patience });
        await House.Staff.MoveAsync(id, "release");
        await narrator.ShowsStatusAsync("LIVE");
        await narrator.Screen.Page.Keyboard.TypeAsync("recovery.");
        await Expect(composer).ToHaveValueAsync($"{Typed}recovery.");
    }

    private static async Task StandsAsync(IPage page, Standing before)
    {
        var now = await StandingAsync(page);
        Assert.Equal(before.Held, now.Held);
        Assert.InRange(now.Place, before.Place - PixelsUnnoticed, before.Place + PixelsUnnoticed);
    }

    /// <summary>What has the focus, where its caret is, and how far everything is scrolled. On a phone the browser itself scrolls to keep the
    /// page in place when something is put above it, so what counts there is that the field stays under the thumb.</summary>
    private static async Task<Standing> StandingAsync(IPage page) => new(
        await page.EvaluateAsync<string>(
            """
            () => JSON.stringify([document.activeElement.dataset.testid, document.activeElement.selectionStart,
              ...[...document.querySelectorAll('.list, .now, .beside')].map(each => each.scrollTop)])
            """),
        await page.EvaluateAsync<double>("() => innerWidth < 1000 ? document.activeElement.getBoundingClientRect().top : scrollY"));

    private sealed record Standing(string Held, double Place);
}
