using System.Buffers.Binary;
using LiveOR.Updates;

namespace LiveOR.Web.Photos.Workers;

/// <summary>What the decoder does not tell beforehand: frames of a moving PNG, and scans of a JPEG, each of which costs a walk
/// over the whole picture.</summary>
internal static class PictureStructure
{
    /// <summary>A progressive JPEG has about ten.</summary>
    private const int MostScans = 64;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;

    public static string? Trouble(ReadOnlySpan<byte> file) => file switch
    {
        [0x89, ..] when Moves(file[8..]) => "The picture moves. Send a still one.",
        [0xFF, 0xD8, ..] when Scans(file) > MostScans => "The picture is made of too many layers. Export it again as a plain JPEG.",
        _ => null,
    };

    /// <summary>A moving PNG says so in a chunk before its first pixels.</summary>
    private static bool Moves(ReadOnlySpan<byte> chunks)
    {
        while (chunks.Length >= 12)
        {
            var name = chunks.Slice(4, 4);
            if (name.SequenceEqual("acTL"u8) || name.SequenceEqual("IDAT"u8))
            {
                return name[0] == (byte)'a';
            }

            var length = 12L + BinaryPrimitives.ReadUInt32BigEndian(chunks);
            chunks = length < chunks.Length ? chunks[(int)length..] : [];
        }

        return false;
    }

    private static int Scans(ReadOnlySpan<byte> file)
    {
        var count = 0;
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] != End;)
        {
            var scan = file[at + 1] == Scan;
            count += scan ? 1 : 0;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            at = scan ? PlainJpeg.AfterScan(file, at) : at;
        }

        return count;
    }
}
