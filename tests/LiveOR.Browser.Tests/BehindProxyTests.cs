using LiveOR.Browser.Tests.Stage;

namespace LiveOR.Browser.Tests;

/// <summary>Between the audience and the server stands something that was never told of live connections.</summary>
public sealed class BehindProxyTests(Browsers browsers, House house) : Windows(browsers, house)
{
    [Fact]
    public async Task Cut_off_again_and_again_the_page_has_every_update_once()
    {
        await using var proxy = await Proxy.CuttingAsync(House.Address, seconds: 2);
        var (id, slug) = await House.Staff.RehearseAsync();
        var viewer = new Viewer(await OpenAsync());
        await viewer.OpenAtAsync(proxy.Live(slug));
        for (var said = 2; said <= 8; said++)
        {
            await House.Staff.SayAsync(id, $"All is calm, part {said}.");
            await viewer.SeesWordsAsync($"All is calm, part {said}.");
            if (said % 2 == 0)
            {
                await IsCutOffAsync(viewer);
            }
        }

        await new Hall([viewer]).HaveEverythingAsync(8);
    }

    [Fact]
    public async Task Where_everything_is_kept_back_the_page_asks_until_long_polling_gets_through()
    {
        await using var proxy = await Proxy.KeepingAsync(House.Address);
        var (id, slug) = await House.Staff.RehearseAsync();
        var viewer = new Viewer(await OpenAsync());
        await viewer.OpenAtAsync(proxy.Live(slug));
        await House.Staff.SayAsync(id, "All is calm, part 2.");
        await viewer.SeesWordsAsync("All is calm, part 2.");

        await new Hall([viewer]).AreConnectedAsync();
        await House.Staff.SayAsync(id, "All is calm, part 3.");

        await new Hall([viewer]).HaveEverythingAsync(3);
    }

    private static async Task IsCutOffAsync(Viewer viewer) => await viewer.Screen.Page.WaitForFunctionAsync(
        "() => document.getElementById('connection').dataset.state !== 'live'", null, new() { Timeout = 30_000 });
}
