using System.Buffers.Binary;

namespace LiveOR.Rehearsal.Media.Images;

/// <summary>ITU T.81, annex B: a chain of marker segments; the frame header among them holds the size.</summary>
internal static class JpegHeader
{
    private const byte Marker = 0xFF;
    private const byte StartOfScan = 0xDA;

    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[Marker, 0xD8, Marker]))
        {
            return null;
        }
        var at = 2;
        while (at + 9 <= file.Length && file[at] == Marker)
        {
            var code = file[at + 1];
            if (code == Marker)
            {
                at++;
            }
            else if (IsFrame(code))
            {
                return new ImageHeader(ImageKind.Jpeg, Size(file[(at + 7)..]), Size(file[(at + 5)..]));
            }
            else if (code == StartOfScan)
            {
                return null;
            }
            else
            {
                at += 2 + Size(file[(at + 2)..]);
            }
        }
        return null;
    }

    // C4, C8 and CC lie between the frame headers and are none.
    private static bool IsFrame(byte code) => code is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static int Size(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 2 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
