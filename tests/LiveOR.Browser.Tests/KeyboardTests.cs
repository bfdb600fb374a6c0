using LiveOR.Browser.Tests.Stage;
using LiveOR.Support.Published;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

/// <summary>No mouse, no touch: Tab, Enter and Space, and the keys of the instrument.</summary>
public sealed class KeyboardTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Patience = 30_000;
    private const int MostTabs = 220;

    [Fact]
    public async Task A_procedure_is_prepared_narrated_held_corrected_and_concluded_by_keyboard()
    {
        var narrator = new Narrator(await StaffAsync());
        var page = narrator.Screen.Page;
        await narrator.Screen.GoAsync("/console/");
        await PressAsync(page, $"playbook-{Staff.Playbook}");
        await PressAsync(page, "prepare-start");
        await PressAsync(page, "go-live");
        await narrator.ShowsStatusAsync("LIVE");

        await Expect(narrator.Screen.Part("say-it")).ToBeEnabledAsync(new() { Timeout = Patience });
        await page.Keyboard.PressAsync("PageDown");
        await narrator.SaidAsync("announce");
        await PressAsync(page, "step-incision");
        await Expect(narrator.Screen.Part("step-incision")).ToHaveAttributeAsync("aria-current", "step");
        await PressAsync(page, "composer-text", key: null);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("The first cut is made.");
        await page.Keyboard.PressAsync("Control+Enter");
        await narrator.SaidAsync("incision");

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("h");
        await narrator.ShowsStatusAsync("ON HOLD");
        await page.Keyboard.PressAsync("h");
        await narrator.ShowsStatusAsync("LIVE");
        await PressAsync(page, "quick-progress");
        await PressAsync(page, "say-it");
        await Expect(page.Locator("[data-testid=timeline-item]")).ToHaveCountAsync(3, new() { Timeout = Patience });
        await PressAsync(page, "conclude");
        await narrator.ShowsStatusAsync("ARCHIVED");
    }

    [Fact]
    public async Task What_is_public_is_corrected_and_called_back_by_keyboard()
    {
        var (id, _) = await House.Staff.RehearseAsync();
        await House.Staff.SayAsync(id, "The first incision is made.", "incision");
        var narrator = new Narrator(await StaffAsync());
        var page = narrator.Screen.Page;
        await narrator.OpenAsync(id);

        await PressAsync(page, "entry-menu");
        await PressAsync(page, "amend");
        await PressAsync(page, "amend-text", key: null);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("The first cut is made.");
        await PressAsync(page, "amend-send");
        await Expect(narrator.Screen.Part("timeline-item").First).ToContainTextAsync("corrected", new() { Timeout = Patience });

        await PressAsync(page, "entry-menu");
        await PressAsync(page, "call-back");
        await Expect(narrator.Screen.Part("timeline-item").First).ToContainTextAsync("called back", new() { Timeout = Patience });
    }

    /// <summary>Goes to a part by Tab alone and presses a key there.</summary>
    private static async Task PressAsync(IPage page, string testId, string? key = "Enter")
    {
        await page.GetByTestId(testId).First.WaitForAsync(new() { Timeout = Patience });
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            var there = await page.EvaluateAsync<bool>(
                "id => !!document.activeElement?.closest(`[data-testid='${id}']`)", testId);
            if (there)
            {
                await (key is null ? Task.CompletedTask : page.Keyboard.PressAsync(key));
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{testId} is not reached by Tab.");
    }
}
