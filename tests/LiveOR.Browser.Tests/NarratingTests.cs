using LiveOR.Browser.Tests.Stage;
using LiveOR.Support.Published;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class NarratingTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private static readonly string[] Steps = ["announce", "who-time-out", "incision", "access", "b-safe"];

    [Fact]
    public async Task Five_steps_said_in_one_page_reach_a_second_page_and_stand_as_one_thread()
    {
        var narrator = new Narrator(await StaffAsync());
        await narrator.RehearseAsync(Staff.Playbook);
        var viewer = await WatchAsync(await SlugAsync(narrator));
        foreach (var step in Steps)
        {
            await SayAsKeyStepAsync(narrator, step);
            await viewer.SeesStepAsync(step);
        }

        Assert.Equal(Steps, await viewer.StepsAsync());
        Assert.True(await viewer.HasNeverReloadedAsync());
        var thread = await House.Staff.ThreadAsync(narrator.ProcedureId, Steps.Length);
        Assert.Equal(Steps.Length, thread.Count);
        thread.AssertUnbroken();
        await AssertTimelineShowsAsync(thread);
    }

    /// <summary>Access and CO₂ is no key step of the playbook: the narrator makes it one.</summary>
    private static async Task SayAsKeyStepAsync(Narrator narrator, string step)
    {
        await narrator.ArmAsync(step);
        if (step == "access")
        {
            await narrator.Screen.Page.Locator("details.options > summary").ClickAsync();
            await narrator.Screen.Part("key").ClickAsync();
        }

        await Expect(narrator.Screen.Part("key")).ToBeCheckedAsync();
        await narrator.SayArmedAsync();
        await narrator.SaidAsync(step);
    }

    private async Task<string> SlugAsync(Narrator narrator) =>
        (await House.Staff.SheetAsync(narrator.ProcedureId))["slug"]!.GetValue<string>();

    private async Task AssertTimelineShowsAsync(IReadOnlyList<RehearsalPost> thread)
    {
        var screen = await OpenAsync();
        await screen.GoAsync("/rehearsal/x");
        var shown = await screen.Page.Locator($"#thread-{thread[0].ConversationId} [data-post]")
            .EvaluateAllAsync<string[]>("posts => posts.map(post => post.dataset.post)");
        Assert.Equal(thread.Select(post => post.Id), shown);
    }
}
