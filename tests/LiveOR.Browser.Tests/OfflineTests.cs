using System.Text.Json.Nodes;
using LiveOR.Browser.Tests.Stage;
using LiveOR.Support.Published;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class OfflineTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Patience = 30_000;
    private byte[] picture = [];
    private readonly List<(string Words, DateTimeOffset From, DateTimeOffset To)> said = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twelve_updates_said_without_a_network_survive_a_reload_and_a_lost_tab_and_are_public_once_in_order()
    {
        picture = await DrawAsync();
        var narrator = new Narrator(await StaffAsync());
        await narrator.RehearseAsync(Staff.Playbook);
        await IsInstalledAsync(narrator.Screen.Page);
        await narrator.SayAsync("incision");
        var id = narrator.ProcedureId;
        var incision = await IncisionAsync(id);
        await WaitsAsync(narrator, 0);
        var context = narrator.Screen.Page.Context;
        await context.SetOfflineAsync(true);
        await Expect(narrator.Screen.Part("connection-lost")).ToBeVisibleAsync(new() { Timeout = Patience });
        await SayAllAsync(narrator, 1, 5, pictureAt: 3);

        await narrator.Screen.Page.ReloadAsync();
        await WaitsAsync(narrator, 5);
        await SayAllAsync(narrator, 6, 12, pictureAt: 9);
        await narrator.Screen.Page.CloseAsync();
        var again = new Narrator(new Screen(await context.NewPageAsync()));
        await again.OpenAsync(id);
        await WaitsAsync(again, 12);
        Assert.Single(await UpdatesAsync(id));
        await context.SetOfflineAsync(false);

        var updates = (await PublicAsync(id, 13))[1..];
        Assert.Equal(said.Select(each => each.Words), updates.Select(each => each["entry"]!["text"]!.GetValue<string>()));
        foreach (var (update, (_, from, to)) in updates.Zip(said))
        {
            Assert.InRange(
                incision.AddSeconds(update["entry"]!["elapsed"]!.GetValue<int>()), from.AddSeconds(-2), to.AddSeconds(2));
        }

        Assert.Equal([3, 9], updates.Index().Where(each => each.Item["entry"]!["photos"]!.AsArray().Count == 1).Select(each => each.Index + 1));
        await Expect(again.Screen.Page.Locator("[data-waiting]")).ToHaveCountAsync(0, new() { Timeout = Patience });
    }

    private async Task<DateTimeOffset> IncisionAsync(string id)
    {
        await PublicAsync(id, 1);
        return (await House.Staff.SheetAsync(id))["incisionAt"]!.GetValue<DateTimeOffset>();
    }

    /// <summary>Kept whole, and in charge of the page.</summary>
    private static async Task IsInstalledAsync(IPage page)
    {
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null", null, new() { Timeout = Patience });
        await Expect(page.GetByTestId("say-it")).ToBeEnabledAsync(new() { Timeout = Patience });
    }

    private async Task SayAllAsync(Narrator narrator, int from, int to, int pictureAt)
    {
        for (var each = from; each <= to; each++)
        {
            await Expect(narrator.Screen.Part("composer-text")).ToBeVisibleAsync(new() { Timeout = Patience });
            if (each == pictureAt)
            {
                await AddPictureAsync(narrator);
            }

            var words = $"Said without a network, number {each}.";
            var before = TimeProvider.System.GetUtcNow();
            await narrator.WriteAsync(words);
            await Expect(narrator.Screen.Part("say-it")).ToBeEnabledAsync(new() { Timeout = Patience });
            await narrator.SayArmedAsync();
            await Expect(narrator.Screen.Part("composer-text")).Not.ToHaveValueAsync(words, new() { Timeout = Patience });
            said.Add((words, before, TimeProvider.System.GetUtcNow()));
        }

        await WaitsAsync(narrator, to);
    }

    private async Task AddPictureAsync(Narrator narrator)
    {
        await narrator.Screen.Part("picture-file").SetInputFilesAsync(
            new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = picture });
        await narrator.Screen.Part("picture-alt").FillAsync("A drawing of the gallbladder under the liver.");
        await narrator.Screen.Part("picture-send").ClickAsync();
        await Expect(narrator.Screen.Part("picture")).ToHaveAttributeAsync("data-state", "Pending", new() { Timeout = Patience });
    }

    private async Task<byte[]> DrawAsync()
    {
        var easel = await OpenAsync();
        await easel.Page.SetContentAsync("<body style='background: linear-gradient(120deg, #7a2b1e, #c96f4a); margin: 0'></body>");
        return await easel.Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg });
    }

    /// <summary>Said, kept here, and shown as such.</summary>
    private static Task WaitsAsync(Narrator narrator, int count) =>
        Expect(narrator.Screen.Page.Locator("[data-waiting]")).ToHaveCountAsync(count, new() { Timeout = Patience });

    private async Task<List<JsonNode>> PublicAsync(string id, int count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        List<JsonNode> updates;
        while ((updates = await UpdatesAsync(id)).Count < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit.Token);
        }

        return updates;
    }

    private async Task<List<JsonNode>> UpdatesAsync(string id) =>
        [.. (await House.Staff.SheetAsync(id))["entries"]!.AsArray().Where(each => each!["draftId"] is not null).Select(each => each!)
            .OrderBy(each => each["entry"]!["number"]!.GetValue<long>())];
}
