using System.Text.Json;
using LiveOR.Procedures;

namespace LiveOR.Tests.Procedures;

public sealed class ProgressTests
{
    [Fact]
    public void An_empty_journal_is_a_prepared_procedure() => Assert.Equal(Progress.Prepared, Progress.Of([]));

    [Fact]
    public void The_last_status_entry_counts()
    {
        var progress = Fold(Status(ProcedureStatus.Live), Status(ProcedureStatus.OnHold));

        Assert.Equal(ProcedureStatus.OnHold, progress.Status);
        Assert.Equal(2, progress.LatestNumber);
    }

    [Fact]
    public void Time_since_incision_starts_with_the_first_entry_that_has_it()
    {
        var progress = Fold((JournalKind.Update, [1], Some.Morning, 0));

        Assert.Equal(Some.Morning, progress.IncisionAt);
        Assert.Equal(90, progress.ElapsedAt(Some.Morning.AddSeconds(90.9)));
    }

    [Fact]
    public void Nothing_has_elapsed_before_the_incision()
    {
        var progress = Fold((JournalKind.Update, [1], Some.Morning, 0));

        Assert.Null(progress.ElapsedAt(Some.Morning.AddSeconds(-1)));
        Assert.Null(Progress.Prepared.ElapsedAt(Some.Morning));
    }

    [Fact]
    public void The_clock_survives_the_retraction_of_the_incision()
    {
        var incision = Entry(Progress.Prepared, JournalKind.Update, [1], Some.Morning, 0);

        Assert.Equal(Some.Morning, Progress.Of([JournalChain.Erase(incision)]).IncisionAt);
    }

    private static (JournalKind, byte[], DateTimeOffset, int?) Status(ProcedureStatus status) => (
        JournalKind.Status,
        JsonSerializer.SerializeToUtf8Bytes(new StatusChange(status, false, "someone"), ProceduresJson.Default.StatusChange),
        Some.Morning,
        null);

    private static Progress Fold(params (JournalKind Kind, byte[] Payload, DateTimeOffset At, int? Elapsed)[] entries) =>
        entries.Aggregate(Progress.Prepared, (progress, entry) =>
            progress.Apply(Entry(progress, entry.Kind, entry.Payload, entry.At, entry.Elapsed)));

    private static JournalEntry Entry(Progress progress, JournalKind kind, byte[] payload, DateTimeOffset at, int? elapsed) =>
        JournalChain.Next(ProcedureId.New(), progress.LatestNumber, progress.LatestHash, kind, at, at, elapsed, payload, [1]);
}
