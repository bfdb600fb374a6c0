using System.Text;
using LiveOR.Procedures;

namespace LiveOR.Tests.Procedures;

public sealed class JournalChainTests
{
    [Fact]
    public void A_journal_as_it_was_written_holds() => Assert.Null(JournalChain.FirstBroken(Journal(5)));

    [Fact]
    public void An_erased_payload_leaves_a_journal_that_holds()
    {
        var journal = Journal(5);
        journal[2] = JournalChain.Erase(journal[2]);

        Assert.Null(journal[2].Payload);
        Assert.Null(JournalChain.FirstBroken(journal));
    }

    [Fact]
    public void A_changed_payload_is_named()
    {
        var journal = Journal(5);
        journal[2] = journal[2] with { Payload = Encoding.UTF8.GetBytes("something else") };

        Assert.Equal(3, JournalChain.FirstBroken(journal));
    }

    [Fact]
    public void A_changed_time_is_named()
    {
        var journal = Journal(5);
        journal[1] = journal[1] with { At = journal[1].At.AddMilliseconds(1) };

        Assert.Equal(2, JournalChain.FirstBroken(journal));
    }

    [Fact]
    public void A_missing_entry_is_named_by_the_one_after_it()
    {
        var journal = Journal(5);
        journal.RemoveAt(3);

        Assert.Equal(5, JournalChain.FirstBroken(journal));
    }

    [Fact]
    public void The_same_words_have_different_digests_under_different_salts()
    {
        var payload = Encoding.UTF8.GetBytes("Haemostasis.");
        var first = Next(ProcedureId.New(), null, payload, 1);
        var second = Next(first.ProcedureId, null, payload, 2);

        Assert.NotEqual(first.PayloadDigest, second.PayloadDigest);
    }

    [Fact]
    public void Times_are_kept_to_the_millisecond_so_that_storage_changes_nothing()
    {
        var entry = JournalChain.Next(
            ProcedureId.New(), 0, JournalChain.Origin, JournalKind.Update, Some.Morning.AddTicks(12_345),
            Some.Morning.AddTicks(5), null, [1], [2]);

        Assert.Equal(0, entry.At.Ticks % TimeSpan.TicksPerMillisecond);
        Assert.Equal(0, entry.HappenedAt.Ticks % TimeSpan.TicksPerMillisecond);
    }

    private static List<JournalEntry> Journal(int length)
    {
        var (id, journal) = (ProcedureId.New(), new List<JournalEntry>());
        for (var number = 1; number <= length; number++)
        {
            journal.Add(Next(id, journal.LastOrDefault(), Encoding.UTF8.GetBytes($"entry {number}"), (byte)number));
        }

        return journal;
    }

    private static JournalEntry Next(ProcedureId id, JournalEntry? previous, byte[] payload, byte salt) => JournalChain.Next(
        id, previous?.Number ?? 0, previous?.Hash ?? JournalChain.Origin, JournalKind.Update,
        Some.Morning.AddMinutes(previous?.Number ?? 0), Some.Morning, null, payload, [salt]);
}
