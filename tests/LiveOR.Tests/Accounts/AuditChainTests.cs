using LiveOR.Accounts;

namespace LiveOR.Tests.Accounts;

public sealed class AuditChainTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(each => (byte)each)];
    private static readonly List<AuditEntry> Record = Make(20, Key);

    [Fact]
    public void A_record_that_nobody_touched_holds() => Assert.Null(AuditChain.FirstBroken(Record, Key));

    [Fact]
    public void Every_changed_line_is_named()
    {
        foreach (var (index, entry) in Record.Index())
        {
            foreach (var changed in Changes(entry))
            {
                AuditEntry[] tampered = [.. Record];
                tampered[index] = changed;

                Assert.Equal(entry.Number, AuditChain.FirstBroken(tampered, Key));
            }
        }
    }

    [Fact]
    public void A_missing_line_is_named() =>
        Assert.Equal(7, AuditChain.FirstBroken(Record.Where(entry => entry.Number != 7), Key));

    [Fact]
    public void Two_lines_in_each_others_place_are_named() =>
        Assert.Equal(4, AuditChain.FirstBroken([.. Record.Take(3), Record[4] with { Number = 4 }, Record[3] with { Number = 5 }], Key));

    [Fact]
    public void A_record_made_anew_without_the_key_is_broken_at_its_first_line() =>
        Assert.Equal(1, AuditChain.FirstBroken(Make(20, new byte[32]), Key));

    private static IEnumerable<AuditEntry> Changes(AuditEntry entry) =>
    [
        entry with { By = "Somebody else" },
        entry with { At = entry.At.AddMilliseconds(1) },
        entry with { Action = AuditAction.Saw },
        entry with { Target = null },
        entry with { Detail = "{}" },
        entry with { ProcedureId = new LiveOR.Procedures.ProcedureId(Guid.Empty) },
        entry with { PreviousHash = new string('f', 64) },
        entry with { Hash = new string('f', 64) },
    ];

    private static List<AuditEntry> Make(int count, byte[] key)
    {
        var record = new List<AuditEntry>();
        for (var number = 0; number < count; number++)
        {
            var note = new AuditNote(
                $"Person {number % 3}", AuditAction.Wrote, null, $"draft {number}", new Dictionary<string, string> { ["state"] = "buffered" });
            record.Add(AuditChain.Next(
                number, record.Count == 0 ? AuditChain.Origin : record[^1].Hash, note, Some.Morning.AddSeconds(number), key));
        }

        return record;
    }
}
