using System.Buffers.Binary;
using System.Text;

namespace LiveOR.Archive.Packing;

/// <summary>The one form in which exports are packed: a ZIP without compression, comments or extras, every time of day the first
/// that a ZIP can name. Whoever knows names and contents knows every byte, so a byte that differs was changed.</summary>
public static class PackLayout
{
    public const uint LocalMark = 0x04034b50;
    public const uint DirectoryMark = 0x02014b50;
    public const uint EndMark = 0x06054b50;
    public const int LocalLength = 30;
    public const int DirectoryLength = 46;
    public const int EndLength = 22;

    /// <summary>Names are UTF-8; nothing is encrypted, and no length is told later.</summary>
    public const ushort Flags = 0x0800;
    private const ushort Version = 20;
    private const ushort MadeOnUnix = 0x0300 | Version;
    private const ushort FirstDay = 1 | (1 << 5);
    private const uint ReadableFile = 0x81A40000; // -rw-r--r--

    public static long LengthOf(PackedEntry entry) => LocalLength + entry.Name.Length + (long)entry.Length;

    /// <summary>The bytes before a file's own.</summary>
    public static byte[] Local(PackedEntry entry)
    {
        var bytes = new byte[LocalLength + entry.Name.Length];
        var at = new Pen(bytes);
        at.Write(LocalMark).Write(Version);
        Describe(at, entry).Write((ushort)0);
        Encoding.ASCII.GetBytes(entry.Name, bytes.AsSpan(LocalLength));
        return bytes;
    }

    /// <summary>The bytes behind the last file: the table of contents and its end.</summary>
    public static byte[] Directory(IReadOnlyList<PackedEntry> entries)
    {
        var bytes = new byte[entries.Sum(each => DirectoryLength + each.Name.Length) + EndLength];
        var (at, offset) = (new Pen(bytes), 0L);
        foreach (var entry in entries)
        {
            at.Write(DirectoryMark).Write(MadeOnUnix).Write(Version);
            Describe(at, entry).Write((ushort)0).Write((ushort)0).Write((ushort)0).Write((ushort)0).Write(ReadableFile).Write((uint)offset);
            at.Write(entry.Name);
            offset += LengthOf(entry);
        }

        at.Write(EndMark).Write((ushort)0).Write((ushort)0).Write((ushort)entries.Count).Write((ushort)entries.Count)
            .Write((uint)(bytes.Length - EndLength)).Write((uint)offset).Write((ushort)0);
        return bytes;
    }

    private static Pen Describe(Pen at, PackedEntry entry) => at
        .Write(Flags).Write((ushort)0).Write((ushort)0).Write(FirstDay)
        .Write(entry.Crc).Write((uint)entry.Length).Write((uint)entry.Length).Write((ushort)entry.Name.Length);

    private sealed class Pen(byte[] bytes)
    {
        private int at;

        public Pen Write(ushort value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);
            at += 2;
            return this;
        }

        public Pen Write(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
            at += 4;
            return this;
        }

        public void Write(string name) => at += Encoding.ASCII.GetBytes(name, bytes.AsSpan(at));
    }
}
