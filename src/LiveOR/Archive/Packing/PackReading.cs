namespace LiveOR.Archive.Packing;

/// <summary>Takes a pack apart and names every byte that is not as <see cref="PackLayout"/> writes it. Nothing is unpacked to a
/// disk, and nothing grows: what is not compressed cannot explode.</summary>
public static class PackReading
{
    private const int MostFaults = 50;

    public static Unpacked Read(ReadOnlyMemory<byte> pack)
    {
        PackPlan[] plans = [PackPlan.FromEnd(pack.Span), PackPlan.FromFront(pack.Span)];
        return plans.Where(plan => plan.Trouble is null).Select(plan => Take(plan.Entries, pack)).MinBy(each => each.Faults.Count)
            ?? Unpacked.Unreadable(plans[1].Trouble!);
    }

    private static Unpacked Take(IReadOnlyList<PackedEntry> entries, ReadOnlyMemory<byte> pack)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var (faults, at) = (new List<string>(), 0);
        foreach (var entry in entries)
        {
            var local = PackLayout.Local(entry);
            Compare(local, pack, at, $"the ZIP's own line about {entry.Name}", faults);
            var bytes = pack.Slice(at + local.Length, entry.Length);
            if (Crc32.Of(bytes.Span) != entry.Crc)
            {
                faults.Add($"{entry.Name} was changed.");
            }

            if (!files.TryAdd(entry.Name, bytes))
            {
                faults.Add($"{entry.Name} stands in it twice.");
            }

            at += (int)PackLayout.LengthOf(entry);
        }

        if (!entries.Select(each => each.Name).SequenceEqual(entries.Select(each => each.Name).Order(StringComparer.Ordinal)))
        {
            faults.Add("The ZIP's files stand in another order than LiveOR writes them.");
        }

        var directory = PackLayout.Directory(entries);
        Compare(directory, pack, at, "the ZIP's table of contents", faults);
        if (pack.Length > at + directory.Length)
        {
            faults.Add($"{pack.Length - at - directory.Length} bytes were added behind the ZIP's end.");
        }

        return new Unpacked(files, [.. faults.Take(MostFaults)]);
    }

    private static void Compare(byte[] expected, ReadOnlyMemory<byte> pack, int at, string what, List<string> faults)
    {
        var found = pack.Span[Math.Min(at, pack.Length)..];
        var same = found.CommonPrefixLength(expected);
        if (same < expected.Length)
        {
            faults.Add($"Byte {at + same}, in {what}, was changed.");
        }
    }
}
