using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class PlaybookEditorTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Patience = 30_000;
    private const string First = "What is done, in two or three calm sentences.";

    [Fact]
    public async Task A_playbook_is_written_by_keyboard_and_a_procedure_keeps_the_edition_it_was_prepared_with()
    {
        var screen = await StaffAsync();
        var id = await BeginAsync(screen, "Carpal tunnel release");
        await BreakAndMendAsync(screen);
        await SeesItselfAsync(screen);
        await SaveAsync(screen, 1);

        var early = await PrepareAsync(screen, id);
        await OpenAsync(screen, id);
        await ChangeAsync(screen, First, "The nerve is set free.");
        await SaveAsync(screen, 2);
        var late = await PrepareAsync(screen, id);

        Assert.StartsWith(First, await SaysAsync(early), StringComparison.Ordinal);
        Assert.StartsWith("The nerve is set free.", await SaysAsync(late), StringComparison.Ordinal);
        await BringBackAsync(screen, id);
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task Words_that_are_not_saved_outlive_a_reload_and_leaving_asks()
    {
        var screen = await StaffAsync();
        var asked = new List<string>();
        screen.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await (dialog.Type == DialogType.Confirm ? dialog.DismissAsync() : dialog.AcceptAsync());
        };
        await OpenAsync(screen, "total-knee-arthroplasty");
        await ChangeAsync(screen, "title: ", "summary: Twice.\ntitle: ");
        await Expect(screen.Part("playbook-verdict")).ToContainTextAsync("mistake", new() { Timeout = Patience });

        await screen.Page.Locator("a", new() { HasText = "← All playbooks" }).ClickAsync();
        await Expect(screen.Part("playbook-text")).ToBeVisibleAsync();
        Assert.Equal([DialogType.Confirm], asked);
        await screen.Page.ReloadAsync();
        await Expect(screen.Part("playbook-restored")).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Contains("summary: Twice.", await screen.Part("playbook-text").InputValueAsync(), StringComparison.Ordinal);
        await screen.Part("start-over").ClickAsync();
        await Expect(screen.Part("playbook-verdict")).ToContainTextAsync("No mistakes", new() { Timeout = Patience });
        Assert.DoesNotContain("summary: Twice.", await screen.Part("playbook-text").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_writers_is_told_and_loses_nothing()
    {
        var (one, other) = (await StaffAsync(), await StaffAsync());
        var id = await BeginAsync(one, "Trigger finger release");
        await SaveAsync(one, 1);
        await OpenAsync(other, id);
        await ChangeAsync(one, First, "The tendon is seen.");
        await ChangeAsync(other, First, "The tendon glides.");
        await SaveAsync(one, 2);

        await other.Page.Keyboard.PressAsync("Control+s");
        await Expect(other.Part("playbook-meanwhile")).ToContainTextAsync("saved edition 2", new() { Timeout = Patience });
        await other.Part("look-at-theirs").ClickAsync();
        await Expect(other.Part("edition-text")).ToContainTextAsync("The tendon is seen.");
        Assert.Contains("The tendon glides.", await other.Part("playbook-text").InputValueAsync(), StringComparison.Ordinal);
        await other.Part("go-after").ClickAsync();

        await Expect(other.Part("playbook-said")).ToContainTextAsync("Saved as edition 3", new() { Timeout = Patience });
    }

    [Fact]
    public async Task A_file_is_imported_as_text_that_is_not_saved_and_taken_away_again()
    {
        var screen = await StaffAsync(phone: true);
        await screen.GoAsync("/console/");
        await screen.Page.Locator("[data-testid=new-playbook] summary").ClickAsync(new() { Timeout = Patience });
        var markdown = await House.Staff.ReadAsync("/api/playbooks/phaco-cataract/file?edition=0");

        await screen.Part("import-playbook").SetInputFilesAsync(new FilePayload
        {
            Name = "Lens Surgery.md",
            MimeType = "text/markdown",
            Buffer = System.Text.Encoding.UTF8.GetBytes(markdown),
        });

        await Expect(screen.Part("playbook-standing")).ToHaveTextAsync("not saved yet", new() { Timeout = Patience });
        Assert.Equal(markdown, await screen.Part("playbook-text").InputValueAsync());
        await screen.Part("pane-deck").ClickAsync();
        await Expect(screen.Part("playbook-text")).ToBeHiddenAsync();
        await Expect(screen.Page.Locator(".deck")).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.True(await screen.FitsItsWidthAsync());
        await screen.Part("playbook-save").ClickAsync();
        await Expect(screen.Part("playbook-said")).ToContainTextAsync("edition 1", new() { Timeout = Patience });
        Assert.Equal(markdown, await House.Staff.ReadAsync("/api/playbooks/lens-surgery/file"));
    }

    private static async Task<string> BeginAsync(Screen screen, string title)
    {
        await screen.GoAsync("/console/");
        await screen.Page.Locator("[data-testid=new-playbook] summary").PressAsync("Enter", new() { Timeout = Patience });
        await screen.Page.Keyboard.PressAsync("Tab");
        await screen.Page.Keyboard.TypeAsync(title);
        await screen.Page.Keyboard.PressAsync("Tab");
        await screen.Page.Keyboard.PressAsync("Enter");
        await IsReadyAsync(screen);
        return screen.Page.Url.Split('/')[^1];
    }

    private static async Task OpenAsync(Screen screen, string id)
    {
        await screen.GoAsync($"/console/playbooks/{id}");
        await IsReadyAsync(screen);
    }

    /// <summary>The text is read, its lines are numbered, and keys are listened to.</summary>
    private static async Task IsReadyAsync(Screen screen)
    {
        await Expect(screen.Part("playbook-verdict")).ToContainTextAsync("No mistakes", new() { Timeout = Patience });
        await Expect(screen.Page.Locator(".lines > div").First).ToBeAttachedAsync(new() { Timeout = Patience });
    }

    /// <summary>The mistake is named with its line; Enter on it selects that line, and what is typed stands in its place.</summary>
    private static async Task BreakAndMendAsync(Screen screen)
    {
        await ChangeAsync(screen, "*key · 5 min*", "*kay · 5 min*");
        var line = (await screen.Part("playbook-text").InputValueAsync()).Split('\n').ToList().IndexOf("*kay · 5 min*") + 1;
        var problem = screen.Part($"problem-{line}");
        await Expect(problem).ToContainTextAsync($"Line {line}", new() { Timeout = Patience });
        await Expect(problem).ToContainTextAsync("“kay” is not a flag");
        await Expect(screen.Page.Locator(".lines .mistake")).ToHaveTextAsync("*kay · 5 min*");
        await Expect(screen.Part("playbook-save")).ToBeDisabledAsync();

        await problem.PressAsync("Enter");
        await Expect(screen.Part("playbook-text")).ToBeFocusedAsync();
        await screen.Page.Keyboard.TypeAsync("*key · incision · 5 min*");

        await Expect(screen.Part("playbook-verdict")).ToContainTextAsync("No mistakes", new() { Timeout = Patience });
        await Expect(screen.Page.Locator(".deck")).ToContainTextAsync("starts the clock");
    }

    private static async Task SeesItselfAsync(Screen screen)
    {
        await ChangeAsync(screen, "The same for X, in up to 200 characters.", "The nerve is free.");
        await screen.Part("step-first-look").ClickAsync();
        await Expect(screen.Part("composer-text")).ToHaveValueAsync($"{First} The view is clear.", new() { Timeout = Patience });
        await screen.Page.Locator(".deck .chip", new() { HasText = "hazy" }).ClickAsync();
        await screen.Part("pane-audience").ClickAsync();
        await Expect(screen.Part("preview-audience")).ToContainTextAsync($"{First} The view is hazy.");
        await screen.Part("pane-x").ClickAsync();
        await Expect(screen.Part("preview-x")).ToContainTextAsync("The nerve is free. The view is hazy.", new() { Timeout = Patience });
        await screen.Part("pane-deck").ClickAsync();
    }

    private static async Task ChangeAsync(Screen screen, string before, string after)
    {
        var text = await screen.Part("playbook-text").InputValueAsync();
        Assert.Contains(before, text, StringComparison.Ordinal);
        await screen.Part("playbook-text").FillAsync(text.Replace(before, after, StringComparison.Ordinal));
    }

    private static async Task SaveAsync(Screen screen, int edition)
    {
        await screen.Page.Keyboard.PressAsync("Control+s");
        await Expect(screen.Part("playbook-said")).ToContainTextAsync($"Saved as edition {edition}.", new() { Timeout = Patience });
        await Expect(screen.Part("playbook-standing")).ToHaveTextAsync($"edition {edition}");
    }

    private static async Task BringBackAsync(Screen screen, string id)
    {
        await OpenAsync(screen, id);
        await screen.Part("pane-editions").ClickAsync();
        await screen.Part("bring-back-1").ClickAsync();
        await Expect(screen.Part("playbook-note")).ToHaveValueAsync("Back to edition 1");
        Assert.Contains(First, await screen.Part("playbook-text").InputValueAsync(), StringComparison.Ordinal);
        await SaveAsync(screen, 3);
    }

    private static async Task<string> PrepareAsync(Screen screen, string id)
    {
        await screen.GoAsync($"/console/prepare/{id}");
        await screen.Part("prepare-start").ClickAsync(new() { Timeout = Patience });
        await screen.Page.WaitForURLAsync("**/narrate/**");
        return screen.Page.Url.Split('/')[^1];
    }

    private async Task<string> SaysAsync(string procedure)
    {
        var deck = (await House.Staff.SheetAsync(procedure))["deck"]!;
        return deck["phases"]!.AsArray().SelectMany(phase => phase!["steps"]!.AsArray())
            .Single(step => step!["id"]!.GetValue<string>() == "first-look")!["text"]!.GetValue<string>();
    }
}
