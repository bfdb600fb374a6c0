using System.Text.Json.Nodes;
using LiveOR.Support.Published;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>Devices whose network goes and comes back.</summary>
public abstract class Unplugged(Browsers browsers, House house) : Windows(browsers, house)
{
    protected const int Patience = 30_000;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A live rehearsal on a device that has just lost its network.</summary>
    private protected async Task<(Narrator Narrator, string Id)> OfflineAsync()
    {
        var narrator = new Narrator(await StaffAsync());
        await narrator.RehearseAsync(Staff.Playbook);
        await IsInstalledAsync(narrator.Screen.Page);
        await UnplugAsync(narrator);
        return (narrator, narrator.ProcedureId);
    }

    private protected static async Task UnplugAsync(Narrator narrator)
    {
        await narrator.Screen.Page.Context.SetOfflineAsync(true);
        await Expect(narrator.Screen.Part("connection-lost")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    /// <summary>Kept whole, and in charge of the page.</summary>
    protected static async Task IsInstalledAsync(IPage page)
    {
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await page.ReloadAsync();
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null", null, new() { Timeout = Patience });
        await Expect(page.GetByTestId("say-it")).ToBeEnabledAsync(new() { Timeout = Patience });
    }

    private protected static async Task SayAsync(Narrator narrator, string words)
    {
        await Expect(narrator.Screen.Part("composer-text")).ToBeVisibleAsync(new() { Timeout = Patience });
        await narrator.WriteAsync(words);
        await Expect(narrator.Screen.Part("say-it")).ToBeEnabledAsync(new() { Timeout = Patience });
        await narrator.SayArmedAsync();
        await Expect(narrator.Screen.Part("composer-text")).Not.ToHaveValueAsync(words, new() { Timeout = Patience });
    }

    /// <summary>Said, kept here, and shown as such.</summary>
    private protected static async Task WaitsAsync(Narrator narrator, int count)
    {
        await Expect(narrator.Screen.Page.Locator("[data-waiting]")).ToHaveCountAsync(count, new() { Timeout = Patience });
        await Expect(narrator.Screen.Page.Locator("[data-waiting][data-kept]")).ToHaveCountAsync(count, new() { Timeout = Patience });
    }

    protected static IEnumerable<string> TextsOf(IEnumerable<JsonNode> updates) =>
        updates.Select(each => each["entry"]!["text"]!.GetValue<string>());

    protected async Task<List<JsonNode>> PublicAsync(string id, int count)
    {
        List<JsonNode> updates = [];
        await UntilAsync(async () => (updates = await UpdatesAsync(id)).Count >= count);
        return updates;
    }

    protected static async Task UntilAsync(Func<Task<bool>> expected)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await expected())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit.Token);
        }
    }

    protected async Task<List<JsonNode>> UpdatesAsync(string id) =>
        [.. (await House.Staff.SheetAsync(id))["entries"]!.AsArray().Where(each => each!["draftId"] is not null).Select(each => each!)
            .OrderBy(each => each["entry"]!["number"]!.GetValue<long>())];
}
