using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class PausedMirrorTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private static readonly LocatorAssertionsToHaveTextOptions Patience = new() { Timeout = 20_000 };

    [Fact]
    public async Task While_x_is_paused_the_live_page_goes_on_and_afterwards_the_thread_catches_up()
    {
        var (id, slug) = await House.Staff.RehearseAsync(mirrored: true);
        var narrator = new Narrator(await StaffAsync());
        await narrator.OpenAsync(id);
        var viewer = await WatchAsync(slug);
        await narrator.SayAsync("announce");
        await HeadlineIsAsync(narrator, "Rehearsal X: 1 post in the thread");

        await narrator.Screen.Part("mirror-pause").ClickAsync();
        await Expect(narrator.Screen.Part("mirror-resume")).ToBeVisibleAsync();
        await narrator.SayAsync("who-time-out");
        await narrator.SayAsync("incision");
        await viewer.SeesStepAsync("incision");
        await Expect(narrator.Screen.Part("mirror-more"))
            .ToHaveTextAsync("The live page goes on. 2 posts wait here.", Patience);
        Assert.Single(await PostsAsync(id));

        await narrator.Screen.Part("mirror-resume").ClickAsync();
        await HeadlineIsAsync(narrator, "Rehearsal X: 3 posts in the thread");
        (await House.Staff.ThreadAsync(id, 3)).AssertUnbroken();
        Assert.Equal(["announce", "who-time-out", "incision"], await viewer.StepsAsync());
        await AssertTellsPostsAndMoneyAsync(narrator.Screen);
        Assert.Empty(narrator.Screen.Complaints);
    }

    private static Task HeadlineIsAsync(Narrator narrator, string words) =>
        Expect(narrator.Screen.Part("mirror-headline")).ToHaveTextAsync(words, Patience);

    /// <summary>The posts of the procedure that stand at the rehearsal network.</summary>
    private async Task<string[]> PostsAsync(string procedureId) =>
    [
        .. (await House.Staff.SheetAsync(procedureId))["deliveries"]!.AsArray()
            .Select(each => each!["remoteId"]?.GetValue<string>()).OfType<string>(),
    ];

    private static async Task AssertTellsPostsAndMoneyAsync(Screen screen)
    {
        await screen.Part("mirror-toggle").ClickAsync();
        await Expect(screen.Part("mirror-money")).ToHaveTextAsync("This thread: 3 posts, would have cost $0.045");
        await screen.Part("mirror-posts").ClickAsync();
        await Expect(screen.Part("mirror-post")).ToHaveCountAsync(3);
        Assert.True(await screen.FitsItsWidthAsync());
    }
}
