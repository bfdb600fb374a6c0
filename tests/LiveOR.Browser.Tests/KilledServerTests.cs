using LiveOR.Browser.Tests.Stage;
using LiveOR.Support.Published;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class KilledServerTests(Browsers browsers, HouseToKill house)
    : Windows(browsers, house), IClassFixture<HouseToKill>
{
    private static readonly string[] Steps = ["announce", "who-time-out", "incision", "b-safe"];

    [Fact]
    public async Task A_server_killed_between_two_updates_loses_nothing_it_accepted()
    {
        var narrator = new Narrator(await StaffAsync());
        await narrator.RehearseAsync(Staff.Playbook);
        var sheet = await House.Staff.SheetAsync(narrator.ProcedureId);
        var viewer = await WatchAsync(sheet["slug"]!.GetValue<string>());
        await SayAndSeeAsync(narrator, viewer, Steps[0]);
        await SayAndSeeAsync(narrator, viewer, Steps[1]);
        await House.Staff.ThreadAsync(narrator.ProcedureId, 2);

        await narrator.SayAsync(Steps[2]);
        await Expect(narrator.Screen.Part("undo-strip")).ToContainTextAsync("✓ queued");
        await House.KillAsync();
        await SayWhileAwayAsync(narrator, Steps[3]);
        await House.StartAgainAsync();

        await viewer.SeesStepAsync(Steps[3]);
        Assert.Equal(Steps, await viewer.StepsAsync());
        Assert.Equal(Enumerable.Range(1, Steps.Length + 1), await viewer.NumbersAsync());
        Assert.True(await viewer.HasNeverReloadedAsync());
        var thread = await House.Staff.ThreadAsync(narrator.ProcedureId, Steps.Length);
        Assert.Equal(Steps.Length, thread.Count);
        thread.AssertUnbroken();
    }

    private static async Task SayAndSeeAsync(Narrator narrator, Viewer viewer, string step)
    {
        await narrator.SayAsync(step);
        await viewer.SeesStepAsync(step);
    }

    private static async Task SayWhileAwayAsync(Narrator narrator, string step)
    {
        await narrator.ArmAsync(step);
        await narrator.SayArmedAsync();
        await Expect(narrator.Screen.Part("connection-lost")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(narrator.Screen.Part("undo-strip")).ToContainTextAsync("queued here, leaves when the network is back");
    }
}
