using System.Buffers.Binary;

namespace LiveOR.Rehearsal.Media.Images;

/// <summary>What the first bytes of a file say it is, whatever its name and its sender say.</summary>
internal sealed record ImageHeader(ImageKind Kind, int Width, int Height)
{
    /// <summary>Null when these are not the bytes of a picture of a known kind.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        var header = Png(file) ?? Gif(file) ?? JpegHeader.Read(file) ?? WebPHeader.Read(file);
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }

    private static ImageHeader? Png(ReadOnlySpan<byte> file) =>
        file.Length >= 33
            && file[0] == 0x89 && file[1..8].SequenceEqual("PNG\r\n\x1a\n"u8) && file[12..16].SequenceEqual("IHDR"u8)
            ? new ImageHeader(
                ImageKind.Png,
                BinaryPrimitives.ReadInt32BigEndian(file[16..]),
                BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;

    private static ImageHeader? Gif(ReadOnlySpan<byte> file) =>
        file.Length >= 13 && (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8))
            ? new ImageHeader(
                ImageKind.Gif,
                BinaryPrimitives.ReadUInt16LittleEndian(file[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(file[8..]))
            : null;
}
