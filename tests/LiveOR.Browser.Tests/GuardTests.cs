using LiveOR.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class GuardTests(Browsers browsers, House house) : Windows(browsers, house)
{
    [Theory]
    [InlineData("The team writes to ward@example.org about it.", "ward@example.org")]
    [InlineData("The camera is in, MRN 0000000 on the screen.", "0000000")]
    public async Task A_finding_stands_in_place_and_only_the_safe_rewrite_leaves(string words, string identifier)
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var narrator = new Narrator(await StaffAsync());
        await narrator.OpenAsync(id);
        var viewer = await WatchAsync(slug);
        var finding = narrator.Screen.Part("finding");
        var say = narrator.Screen.Part("say-it");

        await narrator.WriteAsync(words);
        await Expect(finding).ToContainTextAsync(identifier);
        await Expect(say).Not.ToHaveTextAsync("Say it");
        await narrator.Screen.Page.Keyboard.PressAsync("Control+Enter");

        await narrator.Screen.Part("use-suggestion").ClickAsync();
        await Expect(finding).ToHaveCountAsync(0);
        await Expect(say).ToHaveTextAsync("Say it");
        await narrator.SayArmedAsync();
        await viewer.SeesStepAsync("announce");

        Assert.Equal(Enumerable.Range(1, 2), await viewer.NumbersAsync());
        await Expect(viewer.Words(identifier)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Words_that_are_held_do_not_reach_the_audience_when_said_nevertheless()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var narrator = new Narrator(await StaffAsync());
        await narrator.OpenAsync(id);
        var viewer = await WatchAsync(slug);

        await narrator.WriteAsync("The camera is in, MRN 0000000 on the screen.");
        await Expect(narrator.Screen.Part("say-it")).ToHaveTextAsync("Ask the moderator");
        await narrator.SayArmedAsync();
        await Expect(narrator.Screen.Part("undo-strip")).ToContainTextAsync("held until a moderator lets it go");
        await narrator.SayAsync("rules");
        await viewer.SeesStepAsync("rules");

        Assert.Equal(["rules"], await viewer.StepsAsync());
    }
}
