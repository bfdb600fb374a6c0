using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>Somebody in the audience, who opens the page once and never reloads it.</summary>
internal sealed class Viewer(Screen screen)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patience = new() { Timeout = 20_000 };

    public Screen Screen { get; } = screen;

    public ILocator Status => Screen.Page.Locator("#state");

    public ILocator Connection => Screen.Page.Locator("#connection");

    public ILocator Pill => Screen.Page.Locator("#pill");

    public Task OpenAsync(string slug) => OpenAtAsync($"/live/{slug}");

    public async Task OpenAtAsync(string address)
    {
        await Screen.GoAsync(address);
        await Screen.Page.EvaluateAsync("() => { window.neverReloaded = true; }");
    }

    public Task SeesStepAsync(string stepId) => Expect(Step(stepId)).ToBeVisibleAsync(Patience);

    public Task SeesWordsAsync(string words) => Expect(Words(words)).ToBeVisibleAsync(Patience);

    public ILocator Step(string stepId) => Screen.Page.Locator($"#feed [data-step='{stepId}']");

    public ILocator Words(string words) => Screen.Page.Locator("#feed article", new() { HasText = words });

    /// <summary>Waits until updates come by the live connection.</summary>
    public Task IsConnectedAsync() => Expect(Connection).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 20_000 });

    /// <summary>The steps shown, oldest first.</summary>
    public Task<string[]> StepsAsync() => Screen.Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('#feed [data-kind=update]')].map(card => card.dataset.step ?? '').reverse()");

    /// <summary>The numbers shown, oldest first.</summary>
    public Task<int[]> NumbersAsync() => Screen.Page.EvaluateAsync<int[]>(
        "() => [...document.querySelectorAll('#feed [data-number]')].map(card => Number(card.dataset.number)).reverse()");

    public Task<bool> HasNeverReloadedAsync() => Screen.Page.EvaluateAsync<bool>("() => window.neverReloaded === true");
}
