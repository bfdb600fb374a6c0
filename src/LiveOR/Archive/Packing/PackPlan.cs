using System.Buffers.Binary;
using System.Text;

namespace LiveOR.Archive.Packing;

/// <summary>The files of a pack as one of its two accounts tells them: the lines before each file, or the table at the end. One of
/// them survives when a byte of the other is changed.</summary>
internal sealed record PackPlan(IReadOnlyList<PackedEntry> Entries, string? Trouble)
{
    public const int MostFiles = 5000;

    /// <summary>From the first byte on, until the table begins.</summary>
    public static PackPlan FromFront(ReadOnlySpan<byte> pack)
    {
        List<PackedEntry> entries = [];
        var at = 0;
        while (Mark(pack, at) == PackLayout.LocalMark)
        {
            if (at + PackLayout.LocalLength > pack.Length)
            {
                return new([], CutOff);
            }

            var (entry, trouble) = Read(pack[at..], 4, PackLayout.LocalLength, 28);
            if (entry is null || entries.Count == MostFiles || at + PackLayout.LengthOf(entry) > pack.Length)
            {
                return new([], trouble ?? CutOff);
            }

            entries.Add(entry);
            at += (int)PackLayout.LengthOf(entry);
        }

        return entries.Count > 0 && Mark(pack, at) == PackLayout.DirectoryMark
            ? new(entries, null)
            : new([], entries.Count == 0 ? NoPack : CutOff);
    }

    /// <summary>From the table of contents, which ends with the last byte.</summary>
    public static PackPlan FromEnd(ReadOnlySpan<byte> pack)
    {
        var end = pack.Length - PackLayout.EndLength;
        if (end < 0 || Mark(pack, end) != PackLayout.EndMark)
        {
            return new([], NoPack);
        }

        List<PackedEntry> entries = [];
        var count = BinaryPrimitives.ReadUInt16LittleEndian(pack[(end + 10)..]);
        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(pack[(end + 16)..]);
        while (entries.Count < Math.Min((int)count, MostFiles) && at + PackLayout.DirectoryLength <= end && Mark(pack, (int)at) == PackLayout.DirectoryMark)
        {
            var (entry, trouble) = Read(pack[(int)at..end], 6, PackLayout.DirectoryLength, 30);
            if (entry is null)
            {
                return new([], trouble);
            }

            entries.Add(entry);
            at += PackLayout.DirectoryLength + entry.Name.Length;
        }

        return entries.Count > 0 && at == end && entries.Sum(PackLayout.LengthOf) <= pack.Length
            ? new(entries, null)
            : new([], NoPack);
    }

    private const string NoPack = "This is no export of LiveOR: it does not read as one.";
    private const string CutOff = "The file was cut off, or its inner lines were changed.";

    private static uint Mark(ReadOnlySpan<byte> pack, int at) =>
        at + 4 <= pack.Length ? BinaryPrimitives.ReadUInt32LittleEndian(pack[at..]) : 0;

    /// <summary>What stands behind the version: flags, method, time, check sum, two lengths, the name's length.</summary>
    private static (PackedEntry? Entry, string? Trouble) Read(ReadOnlySpan<byte> line, int version, int nameAt, int extraAt)
    {
        var about = line[(version + 2)..];
        var (flags, method) = (BinaryPrimitives.ReadUInt16LittleEndian(about), BinaryPrimitives.ReadUInt16LittleEndian(about[2..]));
        var length = BinaryPrimitives.ReadUInt32LittleEndian(about[12..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(about[20..]);
        if ((flags & 1) != 0)
        {
            return (null, "The file is encrypted. An export of LiveOR never is.");
        }

        if (method != 0 || (flags & 8) != 0 || BinaryPrimitives.ReadUInt16LittleEndian(line[extraAt..]) != 0)
        {
            return (null, "The file was packed again by another program. Take the ZIP as LiveOR wrote it.");
        }

        if (length > int.MaxValue || nameAt + nameLength > line.Length)
        {
            return (null, CutOff);
        }

        var name = Encoding.ASCII.GetString(line.Slice(nameAt, nameLength));
        return PackedName.IsValid(name)
            ? (new PackedEntry(name, BinaryPrimitives.ReadUInt32LittleEndian(about[8..]), (int)length), null)
            : (null, "A file in it has a name that no export has, or one that leads out of its folder.");
    }
}
