using System.Buffers.Binary;

namespace LiveOR.Updates;

/// <summary>Whether a JPEG holds a picture and nothing else: no segment that could carry words, place or profile, and no byte
/// after its end.</summary>
public static class PlainJpeg
{
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Jfif = 0xE0;
    private const int JfifLength = 16;

    public static bool Is(ReadOnlySpan<byte> file)
    {
        if (file is not [0xFF, Start, ..])
        {
            return false;
        }

        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (!IsPlain(marker, length))
            {
                return false;
            }

            at += 2 + length;
            if (marker == Scan)
            {
                at = AfterScan(file, at);
            }

            if (at + 2 == file.Length)
            {
                return file[at] == 0xFF && file[at + 1] == End;
            }
        }

        return false;
    }

    /// <summary>Width and height as its frame tells them; null when it has none.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 <= file.Length && file[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]))
        {
            if (file[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }
        }

        return null;
    }

    /// <summary>JFIF's header without a thumbnail, frames, tables, restart interval and scans.</summary>
    private static bool IsPlain(byte marker, int length) =>
        (marker == Jfif && length == JfifLength) || marker is Scan or >= 0xC0 and <= 0xCF or 0xDB or 0xDD;

    /// <summary>Where the next segment begins: in a scan, FF is followed by 00 or a restart mark.</summary>
    public static int AfterScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length && (file[at] != 0xFF || file[at + 1] is 0x00 or >= 0xD0 and <= 0xD7))
        {
            at++;
        }

        return at;
    }
}
