using LiveOR.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class TakingBackTests(Browsers browsers, HouseWithUndo house)
    : Windows(browsers, house), IClassFixture<HouseWithUndo>
{
    [Fact]
    public async Task An_update_undone_within_the_window_is_never_shown()
    {
        var (narrator, viewer) = await BeginAsync();
        await narrator.SayAsync("announce");
        await narrator.Screen.Part("undo-last").ClickAsync();
        await Expect(narrator.Screen.Part("undo-strip")).ToHaveCountAsync(0);

        // What is said later leaves later: once it is there, the undone one would have been too.
        await narrator.SayAsync("rules");
        await viewer.SeesStepAsync("rules");

        Assert.Equal(["rules"], await viewer.StepsAsync());
        Assert.Equal(Enumerable.Range(1, 2), await viewer.NumbersAsync());
    }

    [Fact]
    public async Task Nothing_queued_leaves_while_on_hold()
    {
        var (narrator, viewer) = await BeginAsync();
        await narrator.SayAsync("announce");
        await narrator.Screen.Part("hold").ClickAsync();
        await narrator.ShowsStatusAsync("ON HOLD");
        await Expect(viewer.Status).ToHaveTextAsync("The team is concentrating.");

        await IsOverdueAsync(narrator.ProcedureId);
        Assert.Empty(await viewer.StepsAsync());

        await narrator.Screen.Part("release").ClickAsync();
        await viewer.SeesStepAsync("announce");
        await Expect(viewer.Status).ToHaveTextAsync("Live");
    }

    [Fact]
    public async Task Stop_ends_the_coverage_and_discards_what_was_queued()
    {
        var (narrator, viewer) = await BeginAsync();
        await narrator.SayAsync("announce");
        await narrator.Screen.Part("stop").ClickAsync();
        await Expect(narrator.Screen.Part("end-card")).ToContainTextAsync("Coverage was stopped");
        await Expect(viewer.Status).ToHaveTextAsync("Ended");

        await Expect(narrator.Screen.Part("undo-strip")).ToHaveCountAsync(0);
        await Expect(narrator.Screen.Part("notice")).ToHaveCountAsync(0);
        var sheet = await House.Staff.SheetAsync(narrator.ProcedureId);
        Assert.True(sheet["stopped"]!.GetValue<bool>());
        Assert.DoesNotContain(sheet["buffer"]!.AsArray(), draft => draft!["state"]!.GetValue<string>() == "buffered");
        Assert.Empty(await viewer.StepsAsync());
    }

    private async Task<(Narrator Narrator, Viewer Viewer)> BeginAsync()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var narrator = new Narrator(await StaffAsync());
        await narrator.OpenAsync(id);
        var viewer = await WatchAsync(slug);
        await viewer.IsConnectedAsync();
        return (narrator, viewer);
    }

    /// <summary>Waits until the server's own clock is well past the time at which the queued draft would have left.</summary>
    private async Task IsOverdueAsync(string procedureId)
    {
        while (true)
        {
            var sheet = await House.Staff.SheetAsync(procedureId);
            var draft = Assert.Single(sheet["buffer"]!.AsArray());
            var due = draft!["releaseAt"]!.GetValue<DateTimeOffset>();
            if (sheet["serverTime"]!.GetValue<DateTimeOffset>() > due.AddSeconds(1))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }
}
