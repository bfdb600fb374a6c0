using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Updates;

public sealed class DraftModerationTests
{
    private const string Twice = "Mrs Example is asleep, and Mr Alder holds the camera.";
    private static readonly DateTimeOffset Due = Some.Morning.AddMinutes(3);
    private readonly DraftModeration moderation = new(new PrivacyGuard());

    [Fact]
    public void A_draft_leaves_when_the_last_finding_that_holds_it_is_dismissed()
    {
        var held = Held(Twice);
        var (first, others) = (Places(held)[0], Places(held).Skip(1).ToList());

        var half = Done(Dismiss(held, [first]));
        var whole = Done(Dismiss(half.Draft, others));

        Assert.Equal((DraftState.Held, others.Count), (half.Draft.State, half.Left.Count));
        Assert.Equal((DraftState.Buffered, (DateTimeOffset?)Due), (whole.Draft.State, whole.Draft.ReleaseAt));
        Assert.Empty(whole.Left);
        Assert.Equal(("Moderator", "a brand, no person"), (whole.Draft.Dismissals[0].By, whole.Draft.Dismissals[0].Reason));
    }

    [Fact]
    public void What_was_dismissed_is_published_and_what_was_not_is_not()
    {
        var held = Held(Twice);
        var publisher = new Publisher(new PrivacyGuard());
        var let = Done(Dismiss(held, Places(held))).Draft;

        var publication = publisher.Publish(let, let.Draft!, Some.Playbook(), Some.Live(), GuardContext.None);

        Assert.Equal(let.Dismissals.Count, publication!.Update.Dismissed.Count);
        Assert.Null(publisher.Publish(held, held.Draft!, Some.Playbook(), Some.Live(), GuardContext.None));
    }

    [Fact]
    public void Whoever_said_it_does_not_judge_it() => Assert.IsType<DraftOutcome.NotYours>(
        Dismiss(Held(Twice), Places(Held(Twice)), by: "Narrator"));

    [Fact]
    public void The_same_dismissal_again_changes_nothing()
    {
        var held = Held(Twice);
        var half = Done(Dismiss(held, [Places(held)[0]])).Draft;

        var again = Done(Dismiss(half, [Places(held)[0]]));

        Assert.Empty(again.Dismissed);
        Assert.Equal(half.Dismissals, again.Draft.Dismissals);
    }

    [Fact]
    public void A_dismissal_that_comes_again_after_the_draft_left_is_told_so()
    {
        var held = Held(Twice);
        var gone = Done(Dismiss(held, Places(held))).Draft.Publish(7);

        Assert.Equal(DraftState.Public, Done(Dismiss(gone, Places(held))).Draft.State);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 4)]
    [InlineData(0, 4000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Only_what_the_guard_finds_now_can_be_dismissed(int start, int length)
    {
        var held = Held(Twice);

        var refused = Assert.IsType<DraftOutcome.Invalid>(
            Dismiss(held, [new FindingPlace(Places(held)[0].Rule, start, length)]));

        Assert.Equal("findings", refused.Field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no")]
    [InlineData("because\nof this")]
    [InlineData("It is Mrs Example, everybody knows her")]
    public void A_reason_is_given_in_words_that_name_nobody(string reason)
    {
        var held = Held(Twice);

        Assert.True(Dismiss(held, Places(held), reason) is DraftOutcome.Invalid { Field: "reason" } or DraftOutcome.Revealing);
    }

    [Fact]
    public void A_reason_that_may_identify_someone_is_sent_back_with_what_was_found() => Assert.NotEmpty(
        Assert.IsType<DraftOutcome.Revealing>(
            Dismiss(Held(Twice), Places(Held(Twice)), "Dr Birch said that on 12 March 2029")).Findings);

    [Fact]
    public void A_text_the_guard_could_not_read_cannot_be_waved_through()
    {
        var failing = new DraftModeration(new PrivacyGuard([new FailingRule()]));
        var held = Held("The camera is in.");
        var found = failing.Findings(held, GuardContext.None);

        Assert.Equal([PrivacyGuard.Failed], found.Select(each => each.Rule));
        Assert.IsType<DraftOutcome.Invalid>(failing.Dismiss(
            held, [new FindingPlace(PrivacyGuard.Failed, found[0].Start, found[0].Length)], By("Moderator"), GuardContext.None));
    }

    [Fact]
    public void A_warning_that_nobody_read_keeps_the_draft_though_nothing_else_holds_it()
    {
        var moderated = new DraftModeration(new PrivacyGuard([new WarningRule()]));
        var held = Held("Mrs Example is asleep, strangely.");
        var name = moderated.Findings(held, GuardContext.None).First(each => each.Level == FindingLevel.Held);
        FindingPlace[] place = [new(name.Rule, name.Start, name.Length)];

        var unread = moderated.Dismiss(held, place, By("Moderator"), GuardContext.None);
        var read = moderated.Dismiss(held with { Acknowledged = true }, place, By("Moderator"), GuardContext.None);

        Assert.Equal(DraftState.Held, Done(unread).Draft.State);
        Assert.Equal([FindingLevel.Warned], Done(unread).Left.Select(each => each.Level));
        Assert.Equal(DraftState.Buffered, Done(read).Draft.State);
    }

    [Fact]
    public void A_draft_held_back_by_a_person_is_let_go_and_one_the_guard_holds_is_not()
    {
        var back = Done(DraftModeration.HoldBack(Held("The camera is in.") with { State = DraftState.Buffered }, "Surgeon")).Draft;

        Assert.Equal((DraftState.Held, "Surgeon", null), (back.State, back.HeldBy, back.ReleaseAt));
        Assert.Equal(DraftState.Buffered, Done(LetGo(back, "Moderator")).Draft.State);
        Assert.IsType<DraftOutcome.NotYours>(LetGo(back, "Narrator"));
        Assert.IsType<DraftOutcome.Conflict>(LetGo(Held(Twice), "Moderator"));
    }

    [Fact]
    public void What_is_public_or_dropped_is_not_held_back_and_the_answer_says_which()
    {
        var draft = Held("The camera is in.");

        var gone = Assert.IsType<DraftOutcome.Conflict>(DraftModeration.HoldBack(draft.Publish(12), "Moderator"));
        var dropped = Assert.IsType<DraftOutcome.Conflict>(DraftModeration.HoldBack(draft.Undo(), "Moderator"));

        Assert.Equal((DraftState.Public, DraftState.Undone), (gone.State, dropped.State));
        Assert.Contains("#12", gone.Why, StringComparison.Ordinal);
    }

    private static BufferedDraft Held(string text) => new()
    {
        Id = DraftId.New(),
        ProcedureId = ProcedureId.New(),
        BodyDigest = "digest",
        State = DraftState.Held,
        Author = "Narrator",
        Sequence = 1,
        AcceptedAt = Some.Morning,
        Draft = Some.Draft(text),
    };

    private IReadOnlyList<FindingPlace> Places(BufferedDraft draft) =>
        [.. moderation.Findings(draft, GuardContext.None).Select(each => new FindingPlace(each.Rule, each.Start, each.Length))];

    private DraftOutcome Dismiss(
        BufferedDraft draft, IReadOnlyList<FindingPlace> places, string reason = "a brand, no person", string by = "Moderator") =>
        moderation.Dismiss(draft, places, By(by, reason), GuardContext.None);

    private DraftOutcome LetGo(BufferedDraft draft, string by) => moderation.LetGo(draft, by, Due, GuardContext.None);

    private static Dismissing By(string name, string reason = "a brand, no person") => new(name, reason, Some.Morning, Due);

    private static DraftOutcome.Done Done(DraftOutcome outcome) => Assert.IsType<DraftOutcome.Done>(outcome);

    private sealed class FailingRule : IPrivacyRule
    {
        public IEnumerable<Finding> Inspect(string text) => throw new InvalidOperationException("It cannot be read.");
    }

    private sealed class WarningRule : IPrivacyRule
    {
        public IEnumerable<Finding> Inspect(string text) =>
            text.IndexOf("strangely", StringComparison.Ordinal) is >= 0 and var at
                ? [new Finding("strange", FindingLevel.Warned, at, 9, "This is strange.", null)]
                : [];
    }
}
