using System.Text.Json;
using LiveOR.Audience;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Audience;

public sealed class FeedTests
{
    [Fact]
    public void A_card_stands_for_every_entry_under_its_number()
    {
        var feed = Feed(Status(ProcedureStatus.Live), Update("look"), Update("close"));

        Assert.Equal([1, 2, 3], feed.Cards.Select(card => card.Number));
    }

    [Fact]
    public void Now_is_the_last_numbered_step_that_was_told()
    {
        var feed = Feed(Update("announce"), Update("incision"), Update("look"), Update(null));

        Assert.Equal(new Now("look", 2, 3, "The look"), feed.Now);
    }

    [Fact]
    public void There_is_no_now_before_the_operation_itself() => Assert.Null(Feed(Update("announce")).Now);

    [Fact]
    public void Now_steps_back_when_the_step_is_taken_back()
    {
        var feed = Feed(Update("incision"), Update("look"), Retraction(2));

        Assert.Equal("incision", feed.Now?.StepId);
    }

    [Fact]
    public void A_retracted_card_keeps_its_number_and_loses_its_words()
    {
        var card = Feed(Update("look"), Retraction(1)).Cards[0];

        Assert.True(card.Retracted);
        Assert.Equal((1, "", "", null), (card.Number, card.Body, card.Plain, card.SaidBy));
    }

    [Fact]
    public void A_correction_marks_what_it_corrects_and_goes_with_it()
    {
        var feed = Feed(Update("look"), Amendment(1));
        Assert.Equal(2, feed.Cards[0].CorrectedBy);

        var retracted = Feed(Update("look"), Amendment(1), Retraction(1));
        Assert.True(retracted.Cards[1].Retracted);
    }

    [Fact]
    public void When_a_correction_is_taken_back_the_one_before_it_counts_again()
    {
        var feed = Feed(Update("look"), Amendment(1), Amendment(1), Retraction(3));
        Assert.Equal(2, feed.Cards[0].CorrectedBy);

        var none = Feed(Update("look"), Amendment(1), Retraction(2));
        Assert.Null(none.Cards[0].CorrectedBy);
    }

    [Fact]
    public void A_withdrawn_procedure_says_nothing_any_more()
    {
        var feed = Feed(Update("look"), Update("close"), Status(ProcedureStatus.Withdrawn));

        Assert.All(feed.Cards.Where(card => card.Kind == JournalKind.Update), card => Assert.Equal("", card.Plain));
    }

    [Fact]
    public void An_erased_entry_is_a_tombstone_when_the_journal_is_read_again()
    {
        var entry = JournalChain.Erase(Entry(Progress.Prepared, Update("look")));

        Assert.True(LiveOR.Audience.Feed.Empty(Some.Procedure(), Some.Playbook()).Apply(entry).Cards[0].Retracted);
    }

    [Fact]
    public void A_hold_says_that_the_team_is_concentrating() => Assert.Equal(
        "The team is concentrating.", Feed(Status(ProcedureStatus.Live), Status(ProcedureStatus.OnHold)).Cards[1].Plain);

    [Theory]
    [InlineData(0, "T+0:00")]
    [InlineData(59, "T+0:00")]
    [InlineData(60, "T+0:01")]
    [InlineData(3661, "T+1:01")]
    [InlineData(36000, "T+10:00")]
    public void Time_since_incision_is_read_in_hours_and_minutes(int seconds, string text) =>
        Assert.Equal(text, TPlus.Format(seconds));

    private static Feed Feed(params (JournalKind Kind, byte[] Payload)[] entries) => entries.Aggregate(
        LiveOR.Audience.Feed.Empty(Some.Procedure(), Some.Playbook()),
        (feed, entry) => feed.Apply(Entry(feed.Progress, entry)));

    private static JournalEntry Entry(Progress progress, (JournalKind Kind, byte[] Payload) entry) => JournalChain.Next(
        ProcedureId.New(), progress.LatestNumber, progress.LatestHash, entry.Kind, Some.Morning, Some.Morning, null,
        entry.Payload, [1]);

    private static (JournalKind, byte[]) Status(ProcedureStatus status) => (
        JournalKind.Status,
        JsonSerializer.SerializeToUtf8Bytes(new StatusChange(status, false, "someone"), ProceduresJson.Default.StatusChange));

    private static (JournalKind, byte[]) Update(string? stepId) => (
        JournalKind.Update,
        new LiveUpdate
        {
            DraftId = DraftId.New(),
            Type = UpdateType.Step,
            StepId = stepId,
            Text = new ClearedText("Something is seen."),
            SaidBy = "the surgeon",
            Key = false,
            Author = "Narrator",
        }.ToPayload());

    private static (JournalKind, byte[]) Retraction(long target) =>
        (JournalKind.Retraction, new Retraction(target, "Narrator").ToPayload());

    private static (JournalKind, byte[]) Amendment(long target) =>
        (JournalKind.Amendment, new Amendment(target, new ClearedText("Rather this."), "Narrator").ToPayload());
}
