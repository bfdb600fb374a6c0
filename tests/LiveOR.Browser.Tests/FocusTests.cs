using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

/// <summary>Whatever the server pushes while the narrator types: the caret stays, and nothing scrolls.</summary>
public sealed class FocusTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Patience = 30_000;
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
        Assert.Equal(before, await StandingAsync(narrator.Screen.Page));

        await House.Staff.MoveAsync(id, "mirrors/x/pause");
        await Expect(narrator.Screen.Part("mirror-resume")).ToHaveCountAsync(1, new() { Timeout = Patience });
        Assert.Equal(before, await StandingAsync(narrator.Screen.Page));

        await House.Staff.MoveAsync(id, "hold");
        await narrator.ShowsStatusAsync("ON HOLD");
        Assert.Equal(before, await StandingAsync(narrator.Screen.Page));

        await narrator.Screen.Page.Context.SetOfflineAsync(true);
        await Expect(narrator.Screen.Part("connection-lost")).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Equal(before, await StandingAsync(narrator.Screen.Page));

        await narrator.Screen.Page.Context.SetOfflineAsync(false);
        await Expect(narrator.Screen.Part("connection-lost")).ToHaveCountAsync(0, new() { Timeout = Patience });
        await House.Staff.MoveAsync(id, "release");
        await narrator.ShowsStatusAsync("LIVE");
        await narrator.Screen.Page.Keyboard.TypeAsync("recovery.");
        await Expect(composer).ToHaveValueAsync($"{Typed}recovery.");
    }

    /// <summary>What has the focus, where its caret is, and how far everything is scrolled. On a phone the browser itself keeps the page
    /// in place when something is put above it, so what counts there is that the field does not move under the thumb.</summary>
    private static Task<string> StandingAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const field = document.activeElement;
          const scrolls = [...document.querySelectorAll('.list, .now, .beside')].map(each => each.scrollTop);
          const place = innerWidth < 1000 ? Math.round(field.getBoundingClientRect().top) : scrollY;
          return JSON.stringify([field.dataset.testid, field.selectionStart, place, ...scrolls]);
        }
        """);
}
