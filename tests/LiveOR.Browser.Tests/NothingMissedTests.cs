using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace LiveOR.Browser.Tests;

/// <summary>Twenty browsers' worth of pages through everything that happens on the way: none misses an entry, none shows one
/// twice.</summary>
public sealed class NothingMissedTests(Browsers browsers, HouseToKill house) : Windows(browsers, house), IClassFixture<HouseToKill>
{
    private const int Many = 20;

    private int said = 1;

    [Fact]
    public async Task Twenty_pages_come_through_sleep_a_lost_network_and_a_killed_server()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var hall = await FillAsync(slug, Many);
        await hall.AreConnectedAsync();
        await SayAsync(id, 2);
        await hall.HaveAsync(said);

        var asleep = await Task.WhenAll(hall.Every(4, 0).Select(each => Slumber.BeginAsync(each.Screen.Page)));
        await OfflineAsync(hall.Every(4, 1), true);
        await SayAsync(id, 3);
        await Task.WhenAll(asleep.Select(each => each.EndAsync()));
        await OfflineAsync(hall.Every(4, 1), false);
        await hall.HaveEverythingAsync(said);

        asleep = await Task.WhenAll(hall.Every(4, 2).Select(each => Slumber.BeginAsync(each.Screen.Page)));
        await SayAsync(id, 1);
        await House.KillAsync();
        await House.StartAgainAsync();
        await SayAsync(id, 2);
        await Task.WhenAll(asleep.Select(each => each.EndAsync()));
        await SayAsync(id, 2);
        await hall.HaveEverythingAsync(said);
        await hall.AreConnectedAsync();
    }

    [Fact]
    public async Task A_sleep_leads_to_one_request()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var hall = await FillAsync(slug, 1);
        await hall.AreConnectedAsync();
        var page = hall.Viewers[0].Screen.Page;
        var asked = new CatchUps(page);

        var slumber = await Slumber.BeginAsync(page);
        await SayAsync(id, 3);
        await slumber.EndAsync();
        await hall.HaveEverythingAsync(said);
        await asked.BeginAsync();
        await SayAsync(id, 1);
        await hall.HaveEverythingAsync(said);

        Assert.Equal(1, asked.Count);
    }

    [Fact]
    public async Task A_gap_in_the_numbers_leads_to_one_request()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var viewer = new Viewer(await OpenAsync());
        await viewer.Screen.Page.RouteWebSocketAsync(
            address => address.Contains("/hubs/audience", StringComparison.Ordinal), route => Swallow(route, "\"number\":3,"));
        await viewer.OpenAsync(slug);
        await viewer.IsConnectedAsync();
        var asked = new CatchUps(viewer.Screen.Page);

        await SayAsync(id, 4);
        await new Hall([viewer]).HaveEverythingAsync(said);

        Assert.Equal(1, asked.Count);
    }

    [Fact]
    public async Task A_restart_leads_to_one_request_at_most()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var hall = await FillAsync(slug, 5);
        await hall.AreConnectedAsync();
        var asked = hall.Viewers.Select(each => new CatchUps(each.Screen.Page)).ToList();

        await SayAsync(id, 1);
        await House.KillAsync();
        await House.StartAgainAsync();
        await hall.HaveEverythingAsync(said);
        await hall.AreConnectedAsync();

        Assert.All(asked, each => Assert.True(each.Count <= 1, $"{each}"));
    }

    private static Task OfflineAsync(IEnumerable<Viewer> viewers, bool offline) =>
        Task.WhenAll(viewers.Select(each => each.Screen.Page.Context.SetOfflineAsync(offline)));

    /// <summary>Passes everything on but one message.</summary>
    private static void Swallow(IWebSocketRoute page, string words)
    {
        var server = page.ConnectToServer();
        server.OnMessage(frame =>
        {
            if (frame.Text?.Contains(words, StringComparison.Ordinal) != true)
            {
                page.Send(frame.Text ?? "");
            }
        });
        page.OnMessage(frame => server.Send(frame.Text ?? ""));
    }

    private async Task<Hall> FillAsync(string slug, int count)
    {
        var viewers = new List<Viewer>();
        for (var seat = 0; seat < count; seat++)
        {
            viewers.Add(await WatchAsync(slug, phone: seat % 2 == 1));
        }

        return new Hall(viewers);
    }

    private async Task SayAsync(string id, int count)
    {
        for (var each = 0; each < count; each++)
        {
            said++;
            Assert.Equal(System.Net.HttpStatusCode.Accepted, await House.Staff.SayAsync(id, $"All is calm, part {said}."));
        }

        await PublicAsync(id);
    }

    /// <summary>What is said waits in the undo window first.</summary>
    private async Task PublicAsync(string id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await House.Staff.SheetAsync(id))["entries"]!.AsArray().Count < said)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit.Token);
        }
    }
}
