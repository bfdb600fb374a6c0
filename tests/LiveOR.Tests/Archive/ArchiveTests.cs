using LiveOR.Archive;
using LiveOR.Audience;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Archive;

public sealed class ArchiveTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(1, false)]
    [InlineData(24, true)]
    public void Only_an_outcome_told_well_after_the_end_makes_an_archive_complete(int hoursAfterTheEnd, bool complete)
    {
        var end = Some.Morning.AddHours(3);
        Card[] cards =
        [
            Card(JournalKind.Status, end) with { Status = ProcedureStatus.Concluded },
            Card(JournalKind.Update, end.AddHours(hoursAfterTheEnd)) with { Type = UpdateType.Outcome },
        ];
        var feed = Feed.Empty(Some.Procedure(), Some.Playbook()) with { Cards = [.. cards] };

        Assert.Equal(complete, ArchiveRecord.IsComplete(feed));
    }

    [Theory]
    [InlineData(false, "24h")]
    [InlineData(false, "30d")]
    [InlineData(true, "24h", "30d")]
    public void It_is_complete_once_every_follow_up_was_told(bool complete, params string[] told)
    {
        var end = Some.Morning.AddHours(3);
        Card[] cards =
        [
            Card(JournalKind.Status, end) with { Status = ProcedureStatus.Concluded },
            .. told.Select(task => Card(JournalKind.Update, end.AddDays(30)) with { Type = UpdateType.Outcome, FollowUp = task }),
        ];
        var feed = Feed.Empty(Some.Procedure(), Some.Playbook()) with { Cards = [.. cards] };

        Assert.Equal(complete, ArchiveRecord.IsComplete(feed));
        Assert.False(ArchiveRecord.IsComplete(feed with { Cards = feed.Cards.SetItem(1, feed.Cards[1] with { Retracted = true }) }));
    }

    [Fact]
    public void A_step_lasts_until_the_next_one_is_told()
    {
        var timings = StepTimings.Of(Told(("incision", 0), ("look", 500), (null, 560), ("close", 1100)));

        Assert.Equal([500, 600, null], timings.Select(step => step.Seconds));
        Assert.Equal([8, 10, null], timings.Select(step => step.Minutes));
        Assert.Equal([1, 2, 3], timings.Select(step => step.Index));
    }

    [Fact]
    public void A_step_told_twice_counts_from_the_first_time()
    {
        var timings = StepTimings.Of(Told(("incision", 0), ("look", 60), ("look", 120), ("close", 240)));

        Assert.Equal([60, 180, null], timings.Select(step => step.Seconds));
    }

    [Fact]
    public void A_step_told_out_of_order_has_no_length()
    {
        var timings = StepTimings.Of(Told(("incision", 0), ("close", 600), ("look", 300)));

        Assert.Equal([600, null, null], timings.Select(step => step.Seconds));
    }

    [Fact]
    public void Before_an_incision_there_is_nothing_to_time()
    {
        var feed = Told(("incision", null), ("look", null));

        Assert.All(StepTimings.Of(feed), step => Assert.Null(step.Seconds));
        Assert.Null(StepTimings.Duration(feed));
    }

    [Fact]
    public void Chapters_follow_the_phases_and_keep_what_belongs_to_no_step()
    {
        var chapters = Chapter.Of(Told((null, null), ("announce", null), ("incision", 0), (null, 60), ("close", 600)));

        Assert.Equal([Chapter.Opening, "Before", "The operation"], chapters.Select(chapter => chapter.Title));
        Assert.Equal([1, 1, 3], chapters.Select(chapter => chapter.Cards.Count));
    }

    [Fact]
    public void The_document_carries_its_warnings_and_times_since_incision()
    {
        var text = ArchiveMarkdown.Of(Told(("incision", 0), ("look", 3660)));

        Assert.StartsWith("# An operation\n", text);
        Assert.Contains("**REHEARSAL.**", text);
        Assert.Contains("have not been clinically reviewed", text);
        Assert.Contains("### 2. Step 2 of 3: The look · T+1:01", text);
        Assert.Contains("| 1 | The incision | T+0:00 | 61 |", text);
        Assert.DoesNotContain("2030", text);
    }

    [Theory]
    [InlineData("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;")]
    [InlineData("x {onclick=y}", "x &#123;onclick=y&#125;")]
    [InlineData("javascript:y", "javascript&#58;y")]
    [InlineData("At 14:00, https://example.org", "At 14:00, https://example.org")]
    [InlineData("A & B", "A &amp; B")]
    [InlineData("[a](b)", "\\[a\\](b)")]
    [InlineData("1. not a list", "1\\. not a list")]
    [InlineData("- not a list", "\\- not a list")]
    [InlineData("# no heading", "\\# no heading")]
    public void Words_stay_words(string said, string written) =>
        Assert.Contains($"\n{written}\n", ArchiveMarkdown.Of(Titled(said)));

    private static Feed Titled(string said)
    {
        var feed = Told(("incision", 0));
        return feed with { Cards = feed.Cards.SetItem(0, feed.Cards[0] with { Plain = said }) };
    }

    private static Feed Told(params (string? StepId, int? Elapsed)[] updates) => updates.Aggregate(
        Feed.Empty(Some.Procedure(), Some.Playbook()),
        (feed, update) => feed.Apply(JournalChain.Next(
            feed.Procedure.Id, feed.Progress.LatestNumber, feed.Progress.LatestHash, JournalKind.Update,
            Some.Morning, Some.Morning, update.Elapsed, Payload(update.StepId), [1])));

    private static byte[] Payload(string? stepId) => new LiveUpdate
    {
        DraftId = DraftId.New(),
        Type = UpdateType.Step,
        StepId = stepId,
        Text = new ClearedText("Something is seen."),
        Key = false,
        Author = "Narrator",
    }.ToPayload();

    private static Card Card(JournalKind kind, DateTimeOffset at) =>
        new() { Number = 1, Kind = kind, At = at, Body = "", Plain = "" };
}
