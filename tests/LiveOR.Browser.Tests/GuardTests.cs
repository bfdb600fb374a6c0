using LiveOR.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class GuardTests(Browsers browsers, House house) : Windows(browsers, house)
{
    [Theory]
    [InlineData("The team writes to ward@example.org about it.", "ward@example.org")]
    [InlineData("The camera is in, MRN 0000000 on the screen.", "0000000")]
    public async Task A_finding_stands_in_place_and_the_pedal_says_nothing(string words, string identifier)
    {
        var (narrator, viewer) = await BeginAsync();
        await narrator.WriteAsync(words);
        await Expect(narrator.Screen.Part("finding").Locator("mark")).ToContainTextAsync(identifier);
        await Expect(narrator.Screen.Part("say-it")).ToHaveTextAsync("Ask the moderator");
        await narrator.Screen.Page.Keyboard.PressAsync("Control+Enter");

        await narrator.WriteAsync("The camera is in.");
        await Expect(narrator.Screen.Part("finding")).ToHaveCountAsync(0);
        await narrator.SayArmedAsync();
        await viewer.SeesWordsAsync("The camera is in.");
        Assert.Equal(["announce"], await viewer.StepsAsync());
    }

    [Fact]
    public async Task Only_the_suggested_words_leave_when_the_suggestion_is_used()
    {
        var (narrator, viewer) = await BeginAsync();
        await narrator.WriteAsync("The patient, aged 93, is asleep.");
        await Expect(narrator.Screen.Part("finding")).ToContainTextAsync("93");
        await narrator.Screen.Part("use-suggestion").ClickAsync();
        await Expect(narrator.Screen.Part("finding")).ToHaveCountAsync(0);
        await Expect(narrator.Screen.Part("say-it")).ToHaveTextAsync("Say it");
        await narrator.SayArmedAsync();

        await viewer.SeesWordsAsync("over 89");
        await Expect(viewer.Words("93")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Words_that_are_held_do_not_reach_the_audience_when_said_nevertheless()
    {
        var (narrator, viewer) = await BeginAsync();
        await narrator.WriteAsync("The camera is in, MRN 0000000 on the screen.");
        await Expect(narrator.Screen.Part("say-it")).ToHaveTextAsync("Ask the moderator");
        await narrator.SayArmedAsync();
        await Expect(narrator.Screen.Part("undo-strip")).ToContainTextAsync("held until a moderator lets it go");
        await narrator.SayAsync("rules");
        await viewer.SeesStepAsync("rules");

        Assert.Equal(["rules"], await viewer.StepsAsync());
    }

    private async Task<(Narrator Narrator, Viewer Viewer)> BeginAsync()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var narrator = new Narrator(await StaffAsync());
        await narrator.OpenAsync(id);
        return (narrator, await WatchAsync(slug));
    }
}
