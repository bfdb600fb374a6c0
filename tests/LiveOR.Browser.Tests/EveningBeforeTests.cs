using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class EveningBeforeTests(Browsers browsers, House house) : Unplugged(browsers, house)
{
    private const string Answer = "a nurse educator";

    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = Patience };

    [Fact]
    public async Task Blanks_are_filled_the_surgeon_signs_it_is_rehearsed_and_thrown_away_and_the_next_day_one_tap_says_the_first_step()
    {
        var (id, slug) = await House.Staff.PrepareAsync("An operation to come");
        var narrator = new Narrator(await StaffAsync());
        await PrepareAsync(narrator, slug);
        var surgeon = await SurgeonAsync();
        await SignAsync(surgeon, slug);
        await ShowAsync(narrator, "signed", $"/console/narrate/{id}");
        await RehearseAsync(narrator);

        await narrator.Screen.GoAsync($"/console/narrate/{id}");
        await ConfirmAllAsync(narrator.Screen);
        await narrator.Screen.Part("go-live").ClickAsync();
        await narrator.ShowsStatusAsync("LIVE");
        await Expect(narrator.Screen.Part("script-mark")).ToHaveTextAsync("as signed");
        await narrator.SayArmedAsync();
        await narrator.SaidAsync("announce");

        Assert.Contains(Answer, await FirstWordsAsync(id), StringComparison.Ordinal);
        await narrator.WriteAsync("Something else than what was signed.");
        await Expect(narrator.Screen.Part("script-mark")).ToHaveTextAsync("changed since it was signed");
    }

    [Fact]
    public async Task A_change_after_the_signature_ends_it_and_who_signs_meanwhile_is_shown_the_new_words_first()
    {
        var (id, slug) = await House.Staff.PrepareAsync("An operation that changes");
        var surgeon = await SurgeonAsync();
        await OpenScriptAsync(surgeon, slug);
        var narrator = new Narrator(await StaffAsync());
        await PrepareAsync(narrator, slug);

        await surgeon.Part("sign-script").TapAsync();
        await Expect(surgeon.Part("script-trouble")).ToContainTextAsync("Nothing is signed", Patiently);
        await Expect(surgeon.Part("line-announce")).ToContainTextAsync("changed just now", Patiently);
        await Expect(surgeon.Part("line-announce")).ToContainTextAsync(Answer);
        await surgeon.Part("sign-script").TapAsync();
        await Expect(surgeon.Part("signed-words")).ToBeVisibleAsync(new() { Timeout = Patience });

        await narrator.Screen.Page.ReloadAsync();
        await narrator.Screen.Part("line-access").GetByTestId("leave-out").ClickAsync(new() { Timeout = Patience });
        await narrator.Screen.Part("script-save").ClickAsync();
        await Expect(narrator.Screen.Part("script-state")).ToContainTextAsync("changed since it was signed", Patiently);
        await narrator.Screen.GoAsync($"/console/narrate/{id}");
        await Expect(narrator.Screen.Part("script-state")).ToContainTextAsync("changed since it was signed", Patiently);
        await Expect(narrator.Screen.Part("step-access")).ToContainTextAsync("left out");
    }

    [Fact]
    public async Task Without_a_network_the_deck_still_starts_from_the_script()
    {
        var (_, slug) = await House.Staff.PrepareAsync("An operation behind lead");
        var narrator = new Narrator(await StaffAsync());
        await PrepareAsync(narrator, slug);
        await narrator.Screen.Part("rehearse-now").ClickAsync();
        await narrator.ShowsStatusAsync("LIVE");
        await IsInstalledAsync(narrator.Screen.Page);
        await UnplugAsync(narrator);

        await narrator.Screen.Page.ReloadAsync();
        await narrator.ArmAsync("rules");
        await narrator.ArmAsync("announce");

        await Expect(narrator.Screen.Part("composer-text")).ToHaveValueAsync(new Regex(Answer), new() { Timeout = Patience });
        await narrator.SayArmedAsync();
        await WaitsAsync(narrator, 1);
    }

    [Fact]
    public async Task The_tour_is_inline_takes_no_focus_and_comes_back_only_when_asked_for()
    {
        var (id, _) = await House.Staff.PrepareAsync("An operation for a newcomer");
        var screen = await StaffAsync(phone: true);
        await screen.GoAsync($"/console/narrate/{id}");
        await Expect(screen.Part("tour")).ToContainTextAsync("1 of 3", Patiently);
        await Expect(screen.Part("tour")).ToBeInViewportAsync();
        Assert.False(await screen.Page.EvaluateAsync<bool>("() => !!document.activeElement.closest('.tour')"));
        await screen.Part("tour-next").TapAsync();
        await screen.Part("tour-next").TapAsync();
        await Expect(screen.Part("tour")).ToContainTextAsync("wifi is off");
        await screen.Page.Keyboard.PressAsync("Escape");
        await Expect(screen.Part("tour")).ToHaveCountAsync(0);

        await screen.Page.ReloadAsync();
        await Expect(screen.Part("script-state")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(screen.Part("tour")).ToHaveCountAsync(0);
        await screen.GoAsync("/console/");
        await screen.Part("tour-again").TapAsync(new() { Timeout = Patience });
        await Expect(screen.Part("tour-asked")).ToBeVisibleAsync();
        var (live, _) = await House.Staff.RehearseAsync();
        await new Narrator(screen).OpenAsync(live);
        await Expect(screen.Part("tour")).ToHaveCountAsync(0);
    }

    private static async Task PrepareAsync(Narrator narrator, string slug)
    {
        await OpenScriptAsync(narrator.Screen, slug);
        await narrator.Screen.Part("line-announce").GetByText(Answer, new() { Exact = true }).ClickAsync();
        await Expect(narrator.Screen.Part("line-announce").GetByTestId("words")).ToContainTextAsync(Answer);
        await narrator.Screen.Part("script-save").ClickAsync();
        await Expect(narrator.Screen.Part("script-state")).ToContainTextAsync("prepared it on", Patiently);
    }

    private static async Task OpenScriptAsync(Screen screen, string slug)
    {
        await screen.GoAsync("/console/");
        await screen.Part($"script-{slug}").ClickAsync(new() { Timeout = Patience });
        await Expect(screen.Part("line-announce")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    private static async Task SignAsync(Screen surgeon, string slug)
    {
        await OpenScriptAsync(surgeon, slug);
        Assert.Equal(0, await surgeon.Page.Locator("article button, article input, article textarea").CountAsync());
        Assert.True(await surgeon.FitsItsWidthAsync());
        await surgeon.Part("sign-script").TapAsync();
        await Expect(surgeon.Part("signed-words")).ToContainTextAsync("Script signed by", Patiently);
    }

    private static async Task ShowAsync(Narrator narrator, string words, string path)
    {
        await narrator.Screen.GoAsync(path);
        await Expect(narrator.Screen.Part("script-state")).ToContainTextAsync(words, Patiently);
    }

    private static async Task RehearseAsync(Narrator narrator)
    {
        await narrator.Screen.Part("rehearse-now").ClickAsync();
        await narrator.ShowsStatusAsync("LIVE");
        var rehearsal = narrator.ProcedureId;
        await Expect(narrator.Screen.Part("composer-text")).ToHaveValueAsync(new Regex(Answer), new() { Timeout = Patience });
        await narrator.SayArmedAsync();
        await narrator.SaidAsync("announce");
        await narrator.Screen.Part("conclude").ClickAsync();
        await narrator.Screen.Part("throw-away").ClickAsync(new() { Timeout = Patience });
        await Expect(narrator.Screen.Part("tour-again")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(narrator.Screen.Page.Locator($"a[href$='{rehearsal}']")).ToHaveCountAsync(0);
    }

    private static async Task ConfirmAllAsync(Screen screen)
    {
        await Expect(screen.Part("single-handed")).ToBeVisibleAsync(new() { Timeout = Patience });
        foreach (var box in await screen.Page.Locator(".checks input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }
    }

    private async Task<string> FirstWordsAsync(string id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var entries = (await House.Staff.SheetAsync(id))["entries"]!.AsArray();
            if (entries.FirstOrDefault(each => each!["draftId"] is not null) is JsonNode first)
            {
                return first["entry"]!["text"]!.GetValue<string>();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }
    }

    /// <summary>Somebody who only signs, on a phone.</summary>
    private async Task<Screen> SurgeonAsync()
    {
        var office = (await StaffAsync()).Page;
        await office.GotoAsync("/accounts");
        await office.Locator("form:has(h2:text('Invite')) input[name='Form.Name']").FillAsync($"Surgeon {Guid.CreateVersion7():N}");
        await office.Locator("form:has(h2:text('Invite')) input[value=Surgeon]").CheckAsync();
        await office.GetByText("Make a link").ClickAsync();
        var phone = await OpenAsync(phone: true);
        await phone.GoAsync(await office.Locator(".secret").InnerTextAsync());
        await phone.Page.Locator("input[type=password]").FillAsync("a quiet theatre at dawn");
        await phone.Page.GetByText("Use a password").ClickAsync();
        await phone.Page.WaitForURLAsync("**/console/**");
        return phone;
    }
}
