using System.Net;
using Bunit;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Procedures;
using LiveOR.Client.Updates;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class HaltingFromEveryScreen : BunitContext
{
    private static readonly UnderWayLine Live = new(
        Guid.CreateVersion7(), "An operation", ProcedureStatus.Live, false, true, 3, new LastSaid(12, Guid.CreateVersion7(), "Narrator"));

    [Fact]
    public void Hold_stop_and_the_last_entry_by_its_number_are_one_tap_away()
    {
        var line = Draw(Live, Role.Moderator, new FakeNetwork());

        Assert.Equal(["HOLD", "STOP", "Retract #12"], line.FindAll("button").Select(button => button.TextContent));
    }

    [Fact]
    public void A_narrator_retracts_only_what_they_said()
    {
        var line = Draw(Live, Role.Narrator, new FakeNetwork());

        Assert.Equal(["HOLD", "STOP"], line.FindAll("button").Select(button => button.TextContent));
    }

    [Fact]
    public async Task A_hold_that_did_not_arrive_says_what_to_do_and_is_kept_to_be_asked_again()
    {
        var halt = new Halt(Api(new FakeNetwork([null])), Live.Id);

        Assert.False(await halt.AskAsync("hold", Xunit.TestContext.Current.CancellationToken));

        Assert.Equal("hold", halt.Commands.Unanswered);
        Assert.Contains("Tell the moderator", halt.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retraction_says_what_it_did_and_how_far_it_reaches()
    {
        var halt = new Halt(Api(new FakeNetwork((HttpStatusCode.OK, """{"state":"public","releaseAt":null}"""))), Live.Id);

        await halt.RetractAsync(Live.Last!, Xunit.TestContext.Current.CancellationToken);

        Assert.False(halt.Failed);
        Assert.Contains("#12", halt.Notice, StringComparison.Ordinal);
        Assert.Contains("Copies", halt.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_held_draft_shows_each_finding_in_its_place_and_waits_for_a_reason()
    {
        var dismissed = new List<Finding>();
        var card = Held(Role.Moderator, "", dismissed);

        Assert.Equal(["Mrs Example", "Mr Alder"], card.FindAll("mark").Select(mark => mark.FirstChild!.TextContent));
        Assert.All(card.FindAll("[data-testid=dismiss], [data-testid=dismiss-all]"), each => Assert.True(each.HasAttribute("disabled")));
        card = Held(Role.Moderator, "an eponym", dismissed);
        card.FindAll("[data-testid=dismiss]")[1].Click();

        Assert.Equal([15], dismissed.Select(each => each.Start));
    }

    [Fact]
    public void Who_may_not_judge_sees_why_it_is_held_and_no_buttons_for_it()
    {
        var card = Held(Role.Narrator, "", []);

        Assert.Equal(2, card.FindAll("[data-testid=held-finding]").Count);
        Assert.Empty(card.FindAll("[data-testid=dismiss], [data-testid=dismiss-all], [data-testid=reason]"));
    }

    private IRenderedComponent<ModerateHeld> Held(Role role, string reason, List<Finding> dismissed)
    {
        var draft = new WaitingDraft(
            Guid.CreateVersion7(), DraftState.Held, UpdateType.Progress, null, "Mrs Example or Mr Alder.", false, null, "Somebody",
            DateTimeOffset.UnixEpoch, null,
            [
                new Finding("titled-name", FindingLevel.Held, 0, 11, "A name.", null),
                new Finding("titled-name", FindingLevel.Held, 15, 8, "A name.", null),
            ]);
        return Render<ModerateHeld>(parameters => parameters
            .Add(each => each.Draft, draft).Add(each => each.Deck, Some.Deck()).Add(each => each.Powers, Some.Powers(role))
            .Add(each => each.Selected, false).Add(each => each.Reason, reason).Add(each => each.Trouble, null)
            .Add(each => each.OnDismiss, findings => dismissed.AddRange(findings)));
    }

    private IRenderedComponent<HaltLine> Draw(UnderWayLine line, Role role, FakeNetwork network) => Render<HaltLine>(parameters => parameters
        .Add(each => each.Line, line).Add(each => each.Powers, Some.Powers(role)).Add(each => each.Halt, new Halt(Api(network), line.Id)));

    private static StaffApi Api(FakeNetwork network) =>
        new(new HttpClient(network) { BaseAddress = new Uri("http://127.0.0.1/") });
}
