namespace LiveOR.Archive.Packing;

/// <summary>What a ZIP says of one of its files.</summary>
public sealed record PackedEntry(string Name, uint Crc, int Length)
{
    public static PackedEntry Of(string name, ReadOnlySpan<byte> bytes) => new(name, Crc32.Of(bytes), bytes.Length);
}
