namespace LiveOR.Archive.Packing;

/// <summary>What was found in a pack, and everything about it that is not as it was written. Without a fault every byte of it is
/// accounted for.</summary>
public sealed record Unpacked(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files, IReadOnlyList<string> Faults)
{
    public static Unpacked Unreadable(string why) => new(new Dictionary<string, ReadOnlyMemory<byte>>(), [why]);
}
