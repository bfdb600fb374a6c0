using Bunit;
using LiveOR.Accounts;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Playbooks;
using LiveOR.Client.Privacy;
using LiveOR.Client.Procedures;
using LiveOR.Client.Updates;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class DrawingTheConsole : BunitContext
{
    [Theory]
    [InlineData(ProcedureStatus.Live, "hold")]
    [InlineData(ProcedureStatus.OnHold, "release")]
    public void Hold_and_release_share_one_place_and_stop_is_never_away(ProcedureStatus status, string shown)
    {
        var bar = Render<ActionBar>(parameters => parameters
            .Add(each => each.Status, status).Add(each => each.Powers, Some.Powers(Role.Narrator))
            .Add(each => each.SayLabel, "Say it").Add(each => each.MaySay, true)
            .Add(each => each.MayGoLive, false).Add(each => each.MayStop, true).Add(each => each.Breathing, false));

        Assert.Equal([shown, "say-it", "stop"], bar.FindAll("button").Select(button => button.GetAttribute("data-testid")));
        Assert.All(bar.FindAll("button"), button => Assert.False(button.HasAttribute("disabled")));
    }

    [Fact]
    public void Who_may_not_narrate_can_still_hold_and_stop()
    {
        var bar = Render<ActionBar>(parameters => parameters
            .Add(each => each.Status, ProcedureStatus.Live).Add(each => each.Powers, Some.Powers(Role.Surgeon))
            .Add(each => each.SayLabel, "Say it").Add(each => each.MaySay, false)
            .Add(each => each.MayGoLive, false).Add(each => each.MayStop, true).Add(each => each.Breathing, false));

        Assert.Equal(["hold", "stop"], bar.FindAll("button").Select(button => button.GetAttribute("data-testid")));
    }

    [Fact]
    public void Withdrawing_says_what_will_happen_before_its_one_button()
    {
        string? reason = "never pressed";
        var card = Render<WithdrawCard>(parameters => parameters
            .Add(each => each.Mirrors, ["x"]).Add(each => each.OnWithdraw, said => reason = said));

        Assert.False(card.Find("[data-testid=withdraw-menu]").HasAttribute("open"));
        Assert.Contains("What stands on X is deleted", card.Markup, StringComparison.Ordinal);
        Assert.Equal("never pressed", reason);
        card.Find("[data-testid=withdraw-confirm]").Click();

        Assert.Null(reason);
    }

    [Theory]
    [InlineData(40, 0, 0, "all 40 posts deleted")]
    [InlineData(35, 5, 0, "35 of 40 deleted")]
    [InlineData(39, 0, 1, "39 of 40 deleted, 1 could not be")]
    public void A_withdrawal_tells_how_far_it_has_come(int deleted, int deleting, int failed, string words)
    {
        UnreachablePost[] left = failed == 0 ? [] : [new("https://example.org/1", "X refused it.")];
        var shown = Render<WithdrawalProgress>(parameters => parameters.Add(
            each => each.Mirror, new WithdrawnMirror("x", 40, deleted, deleting, failed, left, null, null)));

        Assert.Equal(words, shown.Find("[role=status]").TextContent);
        Assert.Equal(failed, shown.FindAll("a").Count);
    }

    [Fact]
    public void A_correction_that_points_to_someone_cannot_be_sent()
    {
        AmendRequest? sent = null;
        var form = Render<AmendForm>(parameters => parameters
            .Add(each => each.Words, "Three ports are in.")
            .Add(each => each.Amend, words =>
            {
                sent = words;
                return Task.FromResult<string?>(null);
            }));

        form.Find("textarea").Input("Mrs Jones is asleep.");
        Assert.True(form.Find("[data-testid=amend-send]").HasAttribute("disabled"));
        form.Find("textarea").Input("Four ports are in.");
        form.Find("form").Submit();

        Assert.Equal("Four ports are in.", sent?.Text);
    }

    [Fact]
    public void A_post_that_is_there_already_is_named_by_its_address()
    {
        var answers = new List<(string Verb, string? Url)>();
        var form = Render<SettleForm>(parameters => parameters
            .Add(each => each.Name, "X").Add(each => each.Answers, new("Post it again", "Leave it out", "It is there"))
            .Add(each => each.Settle, (verb, url) =>
            {
                answers.Add((verb, url));
                return Task.FromResult<string?>("This address names no post.");
            }));

        form.Find("[data-testid=delivery-there]").Click();
        form.Find("[data-testid=delivery-url]").Input(" https://x.example/status/12 ");
        form.Find("form").Submit();

        Assert.Equal([("found", "https://x.example/status/12")], answers);
        Assert.Contains("names no post", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chip_answers_a_blank_with_one_tap()
    {
        string? answered = null;
        var field = Render<BlankField>(parameters => parameters
            .Add(each => each.Blank, new Blank("side", ["left", "right"], false, null)).Add(each => each.Answer, null)
            .Add(each => each.OnAnswer, answer => answered = answer));

        field.FindAll("[data-testid=chip]")[1].Click();

        Assert.Equal("right", answered);
    }

    [Fact]
    public void A_finding_shows_where_why_and_what_to_say_instead()
    {
        var finding = new Finding("name", FindingLevel.Held, 0, 9, "A name points to one person.", "The patient");
        var list = Render<FindingList>(parameters => parameters
            .Add(each => each.Text, "Mrs Jones is asleep.").Add(each => each.Findings, [finding]));

        Assert.Equal("Mrs Jones", list.Find("mark").TextContent);
        Assert.Contains("A name points to one person.", list.Markup, StringComparison.Ordinal);
        Assert.Equal("The patient is asleep.", finding.Mend("Mrs Jones is asleep."));
    }
}
