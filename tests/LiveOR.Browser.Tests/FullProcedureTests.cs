using System.Text.Json.Nodes;
using LiveOR.Browser.Tests.Stage;
using LiveOR.Support.Published;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class FullProcedureTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Numbered = 17;
    private const int Frame = 18;

    [Fact]
    public async Task A_whole_cholecystectomy_is_narrated_mirrored_and_archived()
    {
        var narrator = new Narrator(await StaffAsync());
        await narrator.RehearseAsync(Staff.Playbook);
        var sheet = await House.Staff.SheetAsync(narrator.ProcedureId);
        var slug = sheet["slug"]!.GetValue<string>();
        var viewer = await WatchAsync(slug);
        var deck = await narrator.DeckAsync();
        Assert.Equal(Numbered + Frame, deck.Length);

        await NarrateAsync(narrator, deck);

        await viewer.SeesStepAsync(deck[^1]);
        Assert.Equal(deck, await viewer.StepsAsync());
        Assert.Equal(Enumerable.Range(1, deck.Length + 1), await viewer.NumbersAsync());
        await AssertThreadAsync(narrator, sheet["deck"]!);
        await narrator.Screen.Part("conclude").ClickAsync();
        await narrator.ShowsStatusAsync("ARCHIVED");
        await Expect(viewer.Status).ToHaveTextAsync("Ended");
        Assert.True(await viewer.HasNeverReloadedAsync());
        await AssertArchiveAsync(slug, deck);
    }

    /// <summary>With the pedal alone: each press says the armed step, and the next one arms itself.</summary>
    private static async Task NarrateAsync(Narrator narrator, string[] deck)
    {
        foreach (var step in deck)
        {
            await Expect(narrator.Screen.Part($"step-{step}")).ToHaveAttributeAsync("aria-current", "step");
            await Expect(narrator.Screen.Part("say-it")).ToBeEnabledAsync();
            await narrator.Screen.Page.Keyboard.PressAsync("PageDown");
            await narrator.SaidAsync(step);
        }
    }

    private async Task AssertThreadAsync(Narrator narrator, JsonNode deck)
    {
        var expected = deck["phases"]!.AsArray()
            .SelectMany(phase => phase!["steps"]!.AsArray())
            .Where(step => step!["key"]!.GetValue<bool>())
            .Select(FirstWords)
            .ToList();
        var thread = await House.Staff.ThreadAsync(narrator.ProcedureId, expected.Count);
        Assert.Equal(expected.Count, thread.Count);
        thread.AssertUnbroken();
        foreach (var (words, post) in expected.Zip(thread))
        {
            Assert.Contains(words, post.Text);
        }
    }

    /// <summary>What the mirror says of a step, as far as its first blank.</summary>
    private static string FirstWords(JsonNode? step) => (step!["short"] ?? step["text"])!.GetValue<string>().Split("{{")[0];

    private async Task AssertArchiveAsync(string slug, string[] deck)
    {
        var reader = await OpenAsync();
        await reader.GoAsync($"/archive/{slug}");
        var steps = await reader.Page.Locator("article[data-kind=update]")
            .EvaluateAllAsync<string[]>("cards => cards.map(card => card.dataset.step)");
        Assert.Equal(deck, steps);
        await Expect(reader.Page.Locator(".timings tbody tr")).ToHaveCountAsync(Numbered);
        await Expect(reader.Page.Locator(".timings tbody tr").First).ToContainTextAsync("T+0:0");
    }
}
