using LiveOR.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class OwnOriginTests(Browsers browsers, House house) : Windows(browsers, house)
{
    [Fact]
    public async Task Public_pages_ask_no_other_host_and_break_no_policy()
    {
        var (id, slug) = await House.Staff.RehearseAsync(mirrored: true);
        await House.Staff.SayAsync(id, "The first incision is made.", "incision", key: true);
        await House.Staff.ThreadAsync(id, 1);
        var viewer = await WatchAsync(slug);
        await viewer.IsConnectedAsync();
        AssertQuiet(viewer.Screen);
        var reader = await OpenAsync();
        foreach (var path in (string[])["/", $"/live/{slug}/embed", "/archive", "/rehearsal/x"])
        {
            await reader.GoAsync(path);
            await reader.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.Load);
        }

        AssertQuiet(reader);
    }

    [Fact]
    public async Task The_console_asks_no_other_host_and_breaks_no_policy()
    {
        var narrator = new Narrator(await StaffAsync());
        await narrator.RehearseAsync("phaco-cataract");
        await narrator.SayAsync("announce");
        await narrator.Screen.Part("conclude").ClickAsync();
        await narrator.ShowsStatusAsync("ARCHIVED");
        await Expect(narrator.Screen.Page.Locator("#blazor-error-ui")).ToBeHiddenAsync();

        AssertQuiet(narrator.Screen);
    }

    private void AssertQuiet(Screen screen)
    {
        Assert.NotEmpty(screen.Requests);
        Assert.All(screen.Requests, request => Assert.Equal(House.Address.Authority, request.Authority));
        Assert.Empty(screen.Complaints);
    }
}
