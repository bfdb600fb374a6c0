using Bunit;
using LiveOR.Accounts;
using LiveOR.Client.Playbooks;
using LiveOR.Client.Procedures;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Updates;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class PreparingTheScript : BunitContext
{
    private static readonly StepTemplate Ports = Some.Step(
        "ports", "{{count}} ports on the {{side}}.", new Blank("count", [], true, "4"), new Blank("side", ["left", "right"], false, null));

    private static readonly Playbook Deck = Some.Deck("announce") with { Phases = [new Phase("The operation", false, [Some.Step("announce"), Ports])] };

    [Fact]
    public void What_is_armed_starts_from_the_script_and_goes_back_to_it()
    {
        var top = new Worktop();
        top.Read(Sheet(Left()), null);

        top.Arm(Ports);
        top.Change(top.Armed!.Write("Something else."));

        Assert.Equal("4 ports on the left.", top.Fresh(Ports).Text);
        Assert.Equal("Something else.", top.Armed!.Text);
    }

    [Fact]
    public void A_script_that_comes_later_reaches_what_lies_untouched_and_not_what_was_begun()
    {
        var (untouched, begun) = (new Worktop(), new Worktop());
        untouched.Arm(Ports);
        begun.Arm(Ports);
        begun.Change(begun.Armed!.Answer(Ports, "side", "right"));

        untouched.Read(Sheet(Left()), Ports);
        begun.Read(Sheet(Left()), Ports);

        Assert.Equal("4 ports on the left.", untouched.Armed!.Text);
        Assert.Equal("4 ports on the right.", begun.Armed!.Text);
    }

    [Fact]
    public void Own_words_of_the_script_need_no_answers()
    {
        var words = Composition.Of(Ports, new ScriptStep { StepId = "ports", Text = "All ports are in.", Key = true });

        Assert.Equal(("All ports are in.", true, true), (words.Text, words.Edited, words.Key));
        Assert.Empty(words.Missing(Ports));
    }

    [Theory]
    [InlineData(null, "4 ports on the left.", ScriptMark.Prepared)]
    [InlineData(1, "4 ports on the left.", ScriptMark.AsSigned)]
    [InlineData(1, "5 ports on the left.", ScriptMark.Changed)]
    public void Words_are_marked_by_what_was_signed(int? signed, string words, ScriptMark mark) =>
        Assert.Equal(mark, ScriptMarking.Of(Sheet(Left()) with { SignedVersion = signed }, Ports, Composition.Of(Ports).Write(words)));

    [Theory]
    [InlineData("side", "right", ScriptMark.AsSigned)]
    [InlineData("count", "5", ScriptMark.Changed)]
    public void A_blank_that_was_signed_open_is_answered_on_the_day(string blank, string answer, ScriptMark mark) =>
        Assert.Equal(mark, ScriptMarking.Of(Sheet() with { SignedVersion = 1 }, Ports, Composition.Of(Ports).Answer(Ports, blank, answer)));

    [Fact]
    public void Steps_left_out_are_passed_over_and_can_still_be_turned_to()
    {
        var deck = Some.Deck("announce", "incision", "ports");

        Assert.Equal("ports", DeckWalk.Next(deck, "announce", step => step == "announce", step => step == "incision")?.Id);
        Assert.Equal("incision", DeckWalk.Turn(deck, "announce", 1)?.Id);
        Assert.Equal("announce", DeckWalk.Next(deck, null, _ => false, step => step == "ports")?.Id);
    }

    [Fact]
    public void The_guard_answers_while_the_script_is_written_and_holds_the_save_button_back()
    {
        var form = new ScriptForm(Deck, Sheet(), GuardContext.None);
        form.Change(form.Of(Ports) with { Text = "Mrs Example is asleep." });

        Assert.Equal((FindingLevel.Held, true), (form.Worst, form.Dirty));
        form.Change(form.Of(Ports) with { Text = null });

        Assert.Equal((null, false), (form.Worst, form.Dirty));
    }

    [Fact]
    public void A_chip_of_the_script_fills_the_sentence()
    {
        ScriptStep? changed = null;
        var card = Render<ScriptStepCard>(parameters => parameters
            .Add(each => each.Step, Ports).Add(each => each.Place, "2. ").Add(each => each.Line, new ScriptStep { StepId = "ports" })
            .Add(each => each.MayWrite, true).Add(each => each.Fresh, false).Add(each => each.Findings, [])
            .Add(each => each.OnChange, line => changed = line));

        card.FindAll("[data-testid=chip]")[1].Click();

        Assert.Equal("4 ports on the right.", changed?.Words(Ports));
    }

    [Fact]
    public void Who_reads_sees_words_and_no_controls()
    {
        var card = Render<ScriptStepCard>(parameters => parameters
            .Add(each => each.Step, Ports).Add(each => each.Place, "2. ").Add(each => each.Line, Left())
            .Add(each => each.MayWrite, false).Add(each => each.Fresh, true).Add(each => each.Findings, []));

        Assert.Equal("4 ports on the left.", card.Find("[data-testid=words]").TextContent);
        Assert.Empty(card.FindAll("button, textarea, input"));
        Assert.Contains("changed just now", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_unsaved_is_signed()
    {
        var card = Render<ScriptSignCard>(parameters => parameters
            .Add(each => each.Script, Sheet()).Add(each => each.Dirty, true).Add(each => each.Busy, false).Add(each => each.Zone, TimeZoneInfo.Utc));

        Assert.True(card.Find("[data-testid=sign-script]").HasAttribute("disabled"));
    }

    [Fact]
    public void Only_a_surgeon_is_offered_to_sign() => Assert.Equal(
        [Role.Surgeon], Enum.GetValues<Role>().Where(role => Some.Powers(role).SignScript));

    [Fact]
    public void The_state_of_a_script_is_told_in_words()
    {
        var at = new DateTimeOffset(2026, 3, 3, 18, 40, 0, TimeSpan.Zero);
        var signed = Sheet() with { SignedVersion = 1, SignedAt = at, SignedBy = "Cora Cedar", ChangedBy = "Ann Aster", ChangedAt = at };

        Assert.Equal("Script signed by Cora Cedar on 3 Mar 2026, 18:40.", ScriptWords.Of(signed, TimeZoneInfo.Utc));
        Assert.StartsWith("Script changed since it was signed", ScriptWords.Of(signed with { Version = 2 }, TimeZoneInfo.Utc), StringComparison.Ordinal);
        Assert.StartsWith("Script not signed", ScriptWords.Of(Sheet(), TimeZoneInfo.Utc), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tour_has_three_cards_and_takes_no_focus()
    {
        var closed = 0;
        var tour = Render<Tour>(parameters => parameters.Add(each => each.At, 2).Add(each => each.OnClose, () => closed++));

        Assert.Contains("3 of 3", tour.Markup, StringComparison.Ordinal);
        Assert.Empty(tour.FindAll("[autofocus], [tabindex], [role=dialog], [role=alert]"));
        tour.Find("[data-testid=tour-close]").Click();
        Assert.Equal(1, closed);
    }

    private static ScriptStep Left() => new() { StepId = "ports", Answers = new Dictionary<string, string> { ["side"] = "left" } };

    private static ScriptSheet Sheet(params ScriptStep[] steps) => new() { Version = 1, Steps = steps, Digest = $"{steps.Length}" };
}
