using System.Text.RegularExpressions;
using LiveOR.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed partial class FallbackTests(Browsers browsers, House house) : Windows(browsers, house)
{
    /// <summary>A network that lets no WebSocket through: every one of them is refused on its way.</summary>
    private const string NoWebSockets = """
        window.WebSocket = class extends WebSocket {
          constructor(url, protocols) { super(String(url).replace("/hubs/", "/nobody-there/"), protocols); }
        };
        """;

    [Fact]
    public async Task Without_the_live_connections_script_the_page_asks_for_news_itself()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var viewer = new Viewer(await OpenAsync());
        await viewer.Screen.Page.RouteAsync(Bundle(), route => route.AbortAsync());
        await viewer.OpenAsync(slug);
        await House.Staff.SayAsync(id, "The camera shows a calm picture.");

        await viewer.SeesWordsAsync("The camera shows a calm picture.");
        await Expect(viewer.Connection).ToHaveAttributeAsync("data-state", "polling");
        Assert.True(await viewer.HasNeverReloadedAsync());
    }

    [Fact]
    public async Task Without_web_sockets_updates_still_arrive_at_once()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var viewer = new Viewer(await OpenAsync());
        await viewer.Screen.Page.AddInitScriptAsync(NoWebSockets);
        await viewer.OpenAsync(slug);
        await viewer.IsConnectedAsync();
        await House.Staff.SayAsync(id, "The camera shows a calm picture.");

        await viewer.SeesWordsAsync("The camera shows a calm picture.");
        Assert.True(await viewer.HasNeverReloadedAsync());
    }

    [GeneratedRegex(@"signalr\.bundle", RegexOptions.None, 1000)]
    private static partial Regex Bundle();
}
