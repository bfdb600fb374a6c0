using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Updates;

public sealed class PublisherTests
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    [Fact]
    public void A_draft_is_buffered_until_its_window_is_over()
    {
        var accepted = Assert.IsType<Acceptance.Accepted>(Accept(Some.Submission()));

        Assert.Equal(DraftState.Buffered, accepted.Draft.State);
        Assert.Equal(Some.Morning + Window, accepted.Draft.ReleaseAt);
    }

    [Fact]
    public void A_draft_of_an_as_live_procedure_waits_for_the_sign_off()
    {
        var accepted = Assert.IsType<Acceptance.Accepted>(Accept(
            Some.Submission(), procedure: Some.Procedure(release: ReleaseMode.AsLive)));

        Assert.Null(accepted.Draft.ReleaseAt);
    }

    [Theory]
    [InlineData(ProcedureStatus.Prepared)]
    [InlineData(ProcedureStatus.Concluded)]
    [InlineData(ProcedureStatus.Archived)]
    [InlineData(ProcedureStatus.Withdrawn)]
    public void Nothing_is_taken_unless_live_or_on_hold(ProcedureStatus status)
    {
        var refused = Assert.IsType<Acceptance.NotAllowed>(Accept(
            Some.Submission(), progress: Progress.Prepared with { Status = status }));

        Assert.Equal(status, refused.Status);
    }

    [Fact]
    public void A_draft_is_taken_while_on_hold() => Assert.IsType<Acceptance.Accepted>(Accept(
        Some.Submission(), progress: Some.Live() with { Status = ProcedureStatus.OnHold }));

    [Fact]
    public void The_same_draft_again_changes_nothing()
    {
        var procedure = Some.Procedure();
        var existing = Existing(procedure, DraftState.Public);

        var repeated = Assert.IsType<Acceptance.Repeated>(Accept(Some.Submission(), existing, procedure));

        Assert.Same(existing, repeated.Draft);
    }

    [Fact]
    public void A_draft_that_was_undone_is_not_revived()
    {
        var procedure = Some.Procedure();

        var repeated = Assert.IsType<Acceptance.Repeated>(
            Accept(Some.Submission(), Existing(procedure, DraftState.Buffered).Undo(), procedure));

        Assert.Equal(DraftState.Undone, repeated.Draft.State);
    }

    [Fact]
    public void Another_body_under_the_same_id_is_refused()
    {
        var procedure = Some.Procedure();
        var existing = Existing(procedure, DraftState.Buffered) with { BodyDigest = "another" };

        Assert.IsType<Acceptance.Taken>(Accept(Some.Submission(), existing, procedure));
    }

    [Fact]
    public void An_id_taken_by_another_procedure_is_refused() => Assert.IsType<Acceptance.Taken>(
        Accept(Some.Submission(), Existing(Some.Procedure(), DraftState.Buffered), Some.Procedure()));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("a\u0000b")]
    public void A_text_that_says_nothing_or_cannot_be_shown_is_refused(string text) =>
        AssertInvalid("text", Some.Draft(text));

    [Fact]
    public void A_text_of_2000_characters_is_taken() =>
        Assert.IsType<Acceptance.Accepted>(Accept(Some.Submission(Some.Draft(Words(Draft.MaximumLength)))));

    [Fact]
    public void A_text_of_2001_characters_is_refused() =>
        AssertInvalid("text", Some.Draft(Words(Draft.MaximumLength + 1)));

    [Fact]
    public void A_step_that_the_playbook_does_not_have_is_refused() => AssertInvalid("stepId", Some.Draft(stepId: "elsewhere"));

    [Fact]
    public void Something_that_has_yet_to_happen_is_refused() =>
        AssertInvalid("happenedAt", Some.Draft() with { HappenedAt = Some.Morning.AddMinutes(10) });

    [Fact]
    public void A_photo_that_is_not_there_is_refused() => AssertInvalid("photos", Some.Draft() with { Photos = ["none"] });

    [Fact]
    public void An_update_keeps_what_the_draft_said()
    {
        var publication = Publish(Some.Draft("The camera is in.", "look") with { SaidBy = "the surgeon", Key = true });

        Assert.Equal("The camera is in.", publication.Update.Text.Value);
        Assert.Equal("look", publication.Update.StepId);
        Assert.Equal("the surgeon", publication.Update.SaidBy);
        Assert.True(publication.Update.Key);
    }

    [Fact]
    public void What_the_guard_would_hold_now_does_not_leave_even_if_it_was_accepted_once()
    {
        var draft = Some.Draft() with { SaidBy = "Mrs Example" };
        var buffered = Existing(Some.Procedure(), DraftState.Buffered) with { Draft = draft };

        Assert.Null(new Publisher(new PrivacyGuard()).Publish(buffered, draft, Some.Playbook(), Some.Live(), GuardContext.None));
    }

    [Fact]
    public void The_incision_starts_the_clock_when_it_happened()
    {
        var happened = Some.Morning.AddMinutes(-2);

        var publication = Publish(Some.Draft(stepId: "incision") with { HappenedAt = happened });

        Assert.Equal(0, publication.Elapsed);
        Assert.Equal(happened, publication.HappenedAt);
    }

    [Fact]
    public void A_second_telling_of_the_incision_does_not_start_the_clock_again()
    {
        var publication = Publish(
            Some.Draft(stepId: "incision"), Some.Live() with { IncisionAt = Some.Morning.AddMinutes(-5) });

        Assert.Equal(300, publication.Elapsed);
    }

    [Fact]
    public void Before_the_incision_there_is_no_elapsed_time() => Assert.Null(Publish(Some.Draft(stepId: "announce")).Elapsed);

    [Fact]
    public void A_published_update_reads_back_from_its_payload()
    {
        var update = Publish(Some.Draft("The *camera* is in.", "look")).Update;

        var back = LiveUpdate.FromPayload(update.ToPayload());

        Assert.Equal(update.Text.Value, back.Text.Value);
        Assert.Equal(update.ToPayload(), back.ToPayload());
    }

    [Fact]
    public void A_draft_does_not_show_its_words_when_it_is_printed()
    {
        var draft = Some.Draft("Nobody must read this in a log.");

        Assert.DoesNotContain("Nobody", $"{draft}", StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", $"{Existing(Some.Procedure(), DraftState.Held) with { Draft = draft }}", StringComparison.Ordinal);
    }

    private static string Words(int length) => string.Concat(Enumerable.Repeat("word ", 500))[..(length - 1)] + "s";

    private static Acceptance Accept(
        Submission submission, BufferedDraft? existing = null, Procedure? procedure = null, Progress? progress = null) =>
        new Publisher(new PrivacyGuard()).Accept(
            procedure ?? Some.Procedure(), progress ?? Some.Live(), Some.Playbook(), existing, submission, Window,
            GuardContext.None);

    private static void AssertInvalid(string field, Draft draft)
    {
        var invalid = Assert.IsType<Acceptance.Invalid>(Accept(Some.Submission(draft)));

        Assert.Equal([field], invalid.Errors.Keys);
    }

    private static Publication Publish(Draft draft, Progress? progress = null)
    {
        var accepted = Assert.IsType<Acceptance.Accepted>(Accept(Some.Submission(draft)));
        return Assert.IsType<Publication>(new Publisher(new PrivacyGuard()).Publish(
            accepted.Draft, draft, Some.Playbook(), progress ?? Some.Live(), GuardContext.None));
    }

    private static BufferedDraft Existing(Procedure procedure, DraftState state) => new()
    {
        Id = DraftId.New(),
        ProcedureId = procedure.Id,
        BodyDigest = "digest",
        State = state,
        Author = "Narrator",
        Sequence = 1,
        AcceptedAt = Some.Morning,
    };
}
