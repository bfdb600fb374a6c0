using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

/// <summary>One glove on, a phone in the other hand, eyes mostly elsewhere.</summary>
public sealed class FiveStepsTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int MostTaps = 2;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>From looking at the screen to touching it, and again between two touches.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1.5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_steps_are_narrated_in_under_thirty_seconds_with_at_most_two_taps_each()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var narrator = new Narrator(await StaffAsync(phone: true));
        await narrator.OpenAsync(id);
        var viewer = await WatchAsync(slug, phone: true);
        var taps = new List<int>();
        var begun = TimeProvider.System.GetTimestamp();

        for (var step = 1; step <= 5; step++)
        {
            taps.Add(await AnswerAsync(narrator.Screen.Page) + 1);
            await TapAsync(narrator.Screen.Part("say-it"));
            await Expect(narrator.Screen.Page.Locator("[data-testid=timeline-item]")).ToHaveCountAsync(step);
        }

        var took = TimeProvider.System.GetElapsedTime(begun);
        await Expect(viewer.Screen.Page.Locator("[data-kind=update]")).ToHaveCountAsync(5);
        Assert.InRange(taps.Max(), 1, MostTaps);
        Assert.Contains(taps, each => each == MostTaps);
        Assert.True(took < Limit, $"It took {took.TotalSeconds:0.0} s.");
    }

    [Fact]
    public async Task What_comes_between_two_steps_takes_two_taps()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        var narrator = new Narrator(await StaffAsync(phone: true));
        await narrator.OpenAsync(id);
        var viewer = await WatchAsync(slug, phone: true);

        await narrator.Screen.Part("quick-progress").TapAsync();
        await narrator.Screen.Part("say-it").TapAsync();
        await Expect(viewer.Screen.Page.GetByText("The team is working on.")).ToBeVisibleAsync();

        await narrator.Screen.Part("quick-pause").TapAsync();
        await narrator.ShowsStatusAsync("ON HOLD");
        await narrator.Screen.Part("release").TapAsync();
        await narrator.ShowsStatusAsync("LIVE");
    }

    [Fact]
    public async Task Everything_to_be_touched_while_narrating_is_sixty_four_pixels_high()
    {
        var (id, _) = await House.Staff.RehearseAsync();
        var narrator = new Narrator(await StaffAsync(phone: true));
        await narrator.OpenAsync(id);
        await narrator.Screen.Part("say-it").TapAsync();
        await Expect(narrator.Screen.Page.Locator("[data-testid=timeline-item]")).ToHaveCountAsync(1);
        await narrator.Screen.Part("quick-more").TapAsync();
        foreach (var tab in (string[])["tab-deck", "tab-steps"])
        {
            await narrator.Screen.Part(tab).TapAsync();
            Assert.Empty(await narrator.Screen.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('button, a, summary, input, textarea, [role=button]')]
                  .filter(each => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
                  .map(each => [(each.closest('label') ?? each).getBoundingClientRect().height, each])
                  .filter(([height]) => height > 0 && height < 63.5)
                  .map(([height, each]) => `${Math.round(height)} px: ${each.outerHTML.slice(0, 160)}`)
                """));
        }
    }

    /// <summary>Chooses something other than what is suggested, where there is a choice. Returns the taps it took.</summary>
    private static async Task<int> AnswerAsync(IPage page)
    {
        var other = page.Locator(".deck [data-testid=chip][aria-pressed=false]").First;
        if (await other.CountAsync() == 0)
        {
            return 0;
        }

        await TapAsync(other);
        return 1;
    }

    private static async Task TapAsync(ILocator target)
    {
        await Task.Delay(Look, TimeProvider.System, Cancel);
        await target.TapAsync();
    }
}
