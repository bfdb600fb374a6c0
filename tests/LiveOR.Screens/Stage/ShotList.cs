using LiveOR.Support.Published;
using Microsoft.Playwright;

namespace LiveOR.Screens;

/// <summary>Every screen of LiveOR.</summary>
internal static class ShotList
{
    private const int Patience = 60_000;

    public static IReadOnlyList<Shot> Of(Stage stage) =>
    [
        new("home", "The front page", "/", Who.Anybody),
        new("live", "A procedure being narrated", $"/live/{stage.Live.Slug}", Who.Anybody),
        Opened("live-share", "Sharing a narration", stage, "Share"),
        Opened("live-words", "Words explained", stage, "Words explained"),
        Opened("live-options", "How a reader likes to read", stage, "Reading options"),
        new("live-on-hold", "On hold", $"/live/{stage.Held.Slug}", Who.Anybody),
        new("live-stopped", "Ended early", $"/live/{stage.Stopped.Slug}", Who.Anybody),
        new("embed", "The feed in another page", $"/live/{stage.Live.Slug}/embed", Who.Anybody),
        new("family", "What the family sees", stage.FamilyLink, Who.Anybody),
        .. ArchiveShots.Public(stage.Archive),
        new("nothing-here", "An address that shows nothing", "/live/nothing-of-that-name", Who.Anybody),
        new("sign-in", "Signing in", "/sign-in", Who.Anybody),
        new("recover", "Signing in with a recovery code", "/sign-in/recover", Who.Anybody),
        new("invite", "Accepting an invitation", stage.InviteLink, Who.Anybody),
        new("invited", "What an invited viewer may watch", "/invited", Who.Viewer),
        new("account", "One's own account", "/account", Who.Staff),
        new("people", "People", "/accounts", Who.Staff),
        new("keys", "Keys for other systems", "/keys", Who.Staff),
        Console("console", "The console's shelf", "", Named($"playbook-{Staff.Playbook}")),
        Console("prepare", "Preparing a procedure", $"prepare/{Staff.Playbook}", Named("prepare-start")),
        Console("go-live", "Before going live", $"narrate/{stage.Prepared.Id}", Named("go-live")),
        Console("script", "The script, the evening before", $"script/{stage.Prepared.Id}", Named("line-announce")),
        Console("narrate", "Narrating", $"narrate/{stage.Live.Id}", Named("say-it")),
        Console("narrate-steps", "All steps, and what else may happen", $"narrate/{stage.Live.Id}", ShowStepsAsync),
        Console("narrate-held", "The guard stops a sentence", $"narrate/{stage.Live.Id}", WriteNameAsync),
        Console("narrate-on-hold", "On hold", $"narrate/{stage.Held.Id}", Named("status")),
        Console("withdrawn", "The report after a withdrawal", $"narrate/{stage.Withdrawn.Id}", Named("status")),
        Console("moderate-list", "What waits for a moderator", "moderate", Heading),
        Console("moderate", "The moderator's screen", $"moderate/{stage.Buffered.Id}", Heading),
        .. ArchiveShots.Staff(stage.Archive),
        Console("mirrors", "Mirrors", "mirrors", Heading),
        Console("audit", "The audit record", "audit", Heading),
        Console("playbook", "Writing a playbook", $"playbooks/{Staff.Playbook}", page => PlaybookReadsAsync(page, "No mistakes")),
        Console("playbook-mistakes", "A playbook with mistakes", $"playbooks/{Staff.Playbook}", BreakPlaybookAsync),
        Console("playbook-editions", "A playbook's editions", $"playbooks/{Staff.Playbook}", ShowEditionsAsync),
        Console("not-found", "No such screen", "nothing-of-that-name", Heading),
    ];

    private static Shot Opened(string name, string words, Stage stage, string button) =>
        new(name, words, $"/live/{stage.Live.Slug}", Who.Anybody, page => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync())
        {
            Whole = false,
        };

    internal static Shot Console(string name, string words, string path, Func<IPage, Task> before) =>
        new(name, words, $"/console/{path}", Who.Staff, before) { Whole = false };

    internal static Func<IPage, Task> Named(string testId) =>
        page => page.GetByTestId(testId).First.WaitForAsync(new() { Timeout = Patience });

    /// <summary>There, with what it has to show.</summary>
    internal static async Task Heading(IPage page)
    {
        await page.Locator("h1").First.WaitForAsync(new() { Timeout = Patience });
        await page.WaitForFunctionAsync("() => !/(Opening|Loading)…/.test(document.body.innerText)", null, new() { Timeout = Patience });
    }

    private static async Task ShowStepsAsync(IPage page)
    {
        await Named("say-it")(page);
        if (await page.GetByTestId("tab-steps").IsVisibleAsync())
        {
            await page.GetByTestId("tab-steps").ClickAsync();
        }
    }

    private static async Task WriteNameAsync(IPage page)
    {
        await page.GetByTestId("composer-text").FillAsync("Mrs Example, born 3 May 1941, does well.");
        await page.Locator(".finding, [data-testid=finding]").First.WaitForAsync(new() { Timeout = Patience });
    }

    private static Task PlaybookReadsAsync(IPage page, string verdict) =>
        page.GetByTestId("playbook-verdict").And(page.GetByText(verdict)).WaitForAsync(new() { Timeout = Patience });

    private static async Task BreakPlaybookAsync(IPage page)
    {
        await PlaybookReadsAsync(page, "No mistakes");
        var text = await page.GetByTestId("playbook-text").InputValueAsync();
        await page.GetByTestId("playbook-text").FillAsync(text.Replace("*key · ", "*kay · ", StringComparison.Ordinal));
        await PlaybookReadsAsync(page, "keep it from being saved");
        await page.Locator(".problem").First.ClickAsync();
    }

    private static async Task ShowEditionsAsync(IPage page)
    {
        await PlaybookReadsAsync(page, "No mistakes");
        await page.GetByTestId("pane-editions").ClickAsync();
        await page.GetByTestId("view-0").ClickAsync();
        await page.GetByTestId("edition-text").WaitForAsync(new() { Timeout = Patience });
    }
}
