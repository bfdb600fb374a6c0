using System.Text.Json;
using LiveOR.Audience;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Audience;

public sealed class FamilyNewsTests
{
    [Theory]
    [InlineData(ProcedureStatus.Prepared, false, "The operation has not begun yet")]
    [InlineData(ProcedureStatus.Live, false, "The operation has begun")]
    [InlineData(ProcedureStatus.OnHold, false, "A pause")]
    [InlineData(ProcedureStatus.Concluded, false, "The operation is over")]
    [InlineData(ProcedureStatus.Archived, false, "The operation is over")]
    [InlineData(ProcedureStatus.Concluded, true, FamilyNews.SomebodyComes)]
    [InlineData(ProcedureStatus.Archived, true, FamilyNews.SomebodyComes)]
    [InlineData(ProcedureStatus.Withdrawn, true, FamilyNews.SomebodyComes)]
    public void Every_status_has_neutral_words(ProcedureStatus status, bool stopped, string headline) =>
        Assert.Equal(headline, News(Status(status, stopped)).Headline);

    [Fact]
    public void Of_the_ten_kinds_of_update_only_progress_is_told()
    {
        var told = News([Status(ProcedureStatus.Live), .. Enum.GetValues<UpdateType>().Select(type => Update(type, $"A {type}."))]);

        Assert.Equal(["A Progress."], told.Lines.Select(line => line.Text));
    }

    [Fact]
    public void The_newest_stands_first_in_plain_words() => Assert.Equal(
        ["Nearly done.", "Half done."],
        News(Status(ProcedureStatus.Live), Update(UpdateType.Progress, "**Half** done."), Update(UpdateType.Progress, "Nearly done."))
            .Lines.Select(line => line.Text));

    [Fact]
    public void What_was_taken_back_is_gone_and_what_was_corrected_reads_as_corrected()
    {
        var told = News(
            Status(ProcedureStatus.Live), Update(UpdateType.Progress, "Gone."), Update(UpdateType.Progress, "Wrong."),
            (JournalKind.Retraction, new Retraction(2, "Narrator").ToPayload()),
            (JournalKind.Amendment, new Amendment(3, new ClearedText("Right."), "Narrator").ToPayload()));

        Assert.Equal([(3L, "Right.")], told.Lines.Select(line => (line.Number, line.Text)));
    }

    [Fact]
    public void What_the_guard_withholds_is_not_told_either() => Assert.Empty(FamilyNews.Of(Feed.Empty(Some.Procedure(), Some.Playbook())
        .Apply(Entry(Progress.Prepared, Status(ProcedureStatus.Live)))
        .Apply(Entry(Progress.Prepared, Update(UpdateType.Progress, "Half done.")), withheld: true)).Lines);

    [Fact]
    public void Once_a_person_is_to_come_nothing_else_is_read() => Assert.Empty(
        News(Status(ProcedureStatus.Live), Update(UpdateType.Progress, "Half done."), Status(ProcedureStatus.Concluded, stopped: true)).Lines);

    private static FamilyNews News(params (JournalKind Kind, byte[] Payload)[] entries) => FamilyNews.Of(entries.Aggregate(
        Feed.Empty(Some.Procedure(), Some.Playbook()), (feed, entry) => feed.Apply(Entry(feed.Progress, entry))));

    private static JournalEntry Entry(Progress progress, (JournalKind Kind, byte[] Payload) entry) => JournalChain.Next(
        ProcedureId.New(), progress.LatestNumber, progress.LatestHash, entry.Kind, Some.Morning, Some.Morning, null, entry.Payload, [1]);

    private static (JournalKind, byte[]) Status(ProcedureStatus status, bool stopped = false) => (
        JournalKind.Status,
        JsonSerializer.SerializeToUtf8Bytes(new StatusChange(status, stopped, "someone"), ProceduresJson.Default.StatusChange));

    private static (JournalKind, byte[]) Update(UpdateType type, string words) => (
        JournalKind.Update,
        new LiveUpdate
        {
            DraftId = DraftId.New(),
            Type = type,
            StepId = null,
            Text = new ClearedText(words),
            SaidBy = null,
            Key = false,
            Author = "Narrator",
        }.ToPayload());
}
