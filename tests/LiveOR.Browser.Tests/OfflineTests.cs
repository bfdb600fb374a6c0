using LiveOR.Browser.Tests.Stage;
using LiveOR.Support.Published;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class OfflineTests(Browsers browsers, House house) : Unplugged(browsers, house)
{
    private byte[] picture = [];
    private readonly List<(string Words, DateTimeOffset From, DateTimeOffset To)> said = [];

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
        await narrator.Screen.Page.GotoAsync("about:blank");
        await narrator.Screen.Page.CloseAsync();
        var again = new Narrator(new Screen(await context.NewPageAsync()));
        await again.OpenAsync(id);
        await WaitsAsync(again, 12);
        Assert.Single(await UpdatesAsync(id));
        await context.SetOfflineAsync(false);

        var updates = (await PublicAsync(id, 13))[1..];
        Assert.Equal(said.Select(each => each.Words), TextsOf(updates));
        foreach (var (update, (_, from, to)) in updates.Zip(said))
        {
            Assert.InRange(
                incision.AddSeconds(update["entry"]!["elapsed"]!.GetValue<int>()), from.AddSeconds(-2), to.AddSeconds(2));
        }

        Assert.Equal([3, 9], updates.Index().Where(each => each.Item["entry"]!["photos"]!.AsArray().Count == 1).Select(each => each.Index + 1));
        await Expect(again.Screen.Page.Locator("[data-waiting]")).ToHaveCountAsync(0, new() { Timeout = Patience });
    }

    [Fact]
    public async Task A_hold_pressed_without_a_network_leaves_before_what_was_said_and_outlives_a_reload()
    {
        var (narrator, id) = await OfflineAsync();
        await SayAsync(narrator, "Said just before the hold.");
        await narrator.Screen.Part("hold").ClickAsync();
        await Expect(narrator.Screen.Part("notice")).ToContainTextAsync("HOLD", new() { Timeout = Patience });

        await narrator.Screen.Page.ReloadAsync();
        await WaitsAsync(narrator, 1);
        await narrator.Screen.Page.Context.SetOfflineAsync(false);

        await narrator.ShowsStatusAsync("ON HOLD");
        await UntilAsync(async () => (await House.Staff.SheetAsync(id))["buffer"]!.AsArray().Count == 1);
        Assert.Empty(await UpdatesAsync(id));
    }

    [Fact]
    public async Task Two_tabs_of_one_desk_show_what_either_said_and_it_is_public_once()
    {
        var (narrator, id) = await OfflineAsync();
        var other = new Narrator(new Screen(await narrator.Screen.Page.Context.NewPageAsync()));
        await other.OpenAsync(id);
        await SayAsync(narrator, "Said in the first tab.");
        await WaitsAsync(other, 1);
        await SayAsync(other, "Said in the second tab.");
        await WaitsAsync(narrator, 2);

        await narrator.Screen.Page.Context.SetOfflineAsync(false);

        var updates = await PublicAsync(id, 2);
        await WaitsAsync(narrator, 0);
        await WaitsAsync(other, 0);
        Assert.Equal(["Said in the first tab.", "Said in the second tab."], TextsOf(updates));
        Assert.Equal(2, (await UpdatesAsync(id)).Count);
    }

    [Fact]
    public async Task What_one_account_left_on_a_device_is_not_shown_to_the_next_and_leaves_when_its_own_is_back()
    {
        var (narrator, id) = await OfflineAsync();
        await SayAsync(narrator, "Said by the first narrator.");
        await WaitsAsync(narrator, 1);
        var context = narrator.Screen.Page.Context;

        // The console is left while there is no network: a page that is being closed may yet hear that it is back, and send.
        await narrator.Screen.Page.GotoAsync("about:blank");
        await narrator.Screen.Page.CloseAsync();
        await context.SetOfflineAsync(false);

        var next = new Narrator(new Screen(await context.NewPageAsync()));
        await next.Screen.GoAsync("/account");
        await next.Screen.Part("sign-out").ClickAsync();
        await JoinAsync(next.Screen.Page, "Second narrator");
        await next.OpenAsync(id);
        await next.ArmAsync("incision");
        await SayAsync(next, "Said by the second narrator.");
        Assert.Equal(["Said by the second narrator."], TextsOf(await PublicAsync(id, 1)));
        await WaitsAsync(next, 0);

        await context.ClearCookiesAsync();
        await context.AddCookiesAsync(House.SignedIn);
        await next.Screen.Page.ReloadAsync();
        Assert.Equal(["Said by the second narrator.", "Said by the first narrator."], TextsOf(await PublicAsync(id, 2)));
    }

    /// <summary>An administrator invites somebody, who comes in on this device.</summary>
    private async Task JoinAsync(IPage page, string name)
    {
        var office = (await StaffAsync()).Page;
        await office.GotoAsync("/accounts");
        await office.Locator("form:has(h2:text('Invite')) input[name='Form.Name']").FillAsync(name);
        await office.Locator("form:has(h2:text('Invite')) input[value=Narrator]").CheckAsync();
        await office.GetByText("Make a link").ClickAsync();
        await page.GotoAsync(await office.Locator(".secret").InnerTextAsync());
        await page.Locator("input[type=password]").FillAsync("a quiet theatre at dawn");
        await page.GetByText("Use a password").ClickAsync();
        await page.WaitForURLAsync("**/console/**");
    }

    private async Task<DateTimeOffset> IncisionAsync(string id)
    {
        await PublicAsync(id, 1);
        return (await House.Staff.SheetAsync(id))["incisionAt"]!.GetValue<DateTimeOffset>();
    }

    private async Task SayAllAsync(Narrator narrator, int from, int to, int pictureAt)
    {
        for (var each = from; each <= to; each++)
        {
            if (each == pictureAt)
            {
                await AddPictureAsync(narrator);
            }

            var words = $"Said without a network, number {each}.";
            var before = TimeProvider.System.GetUtcNow();
            await SayAsync(narrator, words);
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
}
