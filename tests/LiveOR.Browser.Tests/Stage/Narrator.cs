using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>The narrator's hands on the console.</summary>
internal sealed class Narrator(Screen screen)
{
    private const int Patience = 30_000;

    public Screen Screen { get; } = screen;

    public string ProcedureId => Screen.Page.Url.Split('/')[^1];

    /// <summary>From the shelf to a live rehearsal, the way a newcomer goes.</summary>
    public async Task RehearseAsync(string playbook)
    {
        await Screen.GoAsync("/console/");
        await Screen.Part($"playbook-{playbook}").ClickAsync(new() { Timeout = Patience });
        await Screen.Part("prepare-start").ClickAsync();
        await Screen.Part("go-live").ClickAsync();
        await ShowsStatusAsync("LIVE");
    }

    public async Task OpenAsync(string procedureId)
    {
        await Screen.GoAsync($"/console/narrate/{procedureId}");
        await Expect(Screen.Part("say-it")).ToBeEnabledAsync(new() { Timeout = Patience });
    }

    /// <summary>Says a step with the template's words, its blanks answered as they are suggested.</summary>
    public async Task SayAsync(string stepId)
    {
        await ArmAsync(stepId);
        await SayArmedAsync();
        await SaidAsync(stepId);
    }

    public async Task ArmAsync(string stepId)
    {
        await Screen.Part($"step-{stepId}").ClickAsync();
        await Expect(Screen.Part($"step-{stepId}")).ToHaveAttributeAsync("aria-current", "step");
    }

    public Task SayArmedAsync() => Screen.Part("say-it").ClickAsync();

    public Task SaidAsync(string stepId) =>
        Expect(Screen.Part($"step-{stepId}")).ToContainClassAsync("said", new() { Timeout = Patience });

    /// <summary>Words of one's own instead of the template's.</summary>
    public Task WriteAsync(string words) => Screen.Part("composer-text").FillAsync(words);

    public Task ShowsStatusAsync(string word) =>
        Expect(Screen.Part("status")).ToHaveTextAsync(word, new() { Timeout = Patience });

    /// <summary>The steps of the deck in the order they are meant to be said.</summary>
    public Task<string[]> DeckAsync() => Screen.Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('[data-testid^=step-]')].map(step => step.dataset.testid.slice(5))");

    public Task<string?> ArmedAsync() => Screen.Page.EvaluateAsync<string?>(
        "() => document.querySelector('.list [aria-current=step]')?.dataset.testid.slice(5) ?? null");
}
