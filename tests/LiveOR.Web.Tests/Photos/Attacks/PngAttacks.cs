using SkiaSharp;

namespace LiveOR.Web.Tests.Photos.Attacks;

/// <summary>PNG files that tell too much, or ask for too much.</summary>
internal static class PngAttacks
{
    private const int Head = 8 + 25;
    private static readonly byte[] Plain = Picture.Of(96, 64, SKEncodedImageFormat.Png);

    public static IEnumerable<Attack> Telling =>
    [
        Attack.Clean("PNG with text", With("tEXt", "Comment\0SECRET-TEXT"u8)),
        Attack.Clean("PNG with packed text", With("zTXt", [.. "Comment\0\0"u8, .. Chunks.Deflate("SECRET-ZTXT"u8)])),
        Attack.Clean("PNG with XMP", With("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta>SECRET-XMP</x:xmpmeta>"u8)),
        Attack.Clean("PNG with EXIF", With("eXIf", [.. "MM\0*\0\0\0\x08\0\0SECRET-EXIF"u8])),
        Attack.Clean("PNG with an ICC profile", With("iCCP", [.. "SECRET-NAME\0\0"u8, .. Chunks.Deflate("SECRET-ICC"u8)])),
        Attack.Clean("PNG with its time", With("tIME", [7, 234, 3, 3, 9, 0, 0])),
        Attack.Clean("PNG with a chunk nobody knows", With("seCr", "SECRET-CHUNK"u8)),
        Attack.Clean("PNG and ZIP", [.. Plain, .. "PK\x03\x04SECRET-ZIP"u8]),
        Attack.Clean("PNG and HTML", [.. Plain, .. "<script>SECRET-HTML</script>"u8]),
        Attack.Clean("PNG with text and a wrong sum", [.. Plain[..Head], .. Chunks.Png("tEXt", "Comment\0SECRET-SUM"u8, wrongSum: true), .. Plain[Head..]]),
    ];

    public static IEnumerable<Attack> Asking =>
    [
        Attack.Refused("PNG that says 50,000 a side", Picture.Bomb(50_000)),
        Attack.Refused("PNG that says 20,000 a side", Picture.Bomb(20_000)),
        Attack.Refused("PNG that says 10,000 a side", Picture.Bomb(10_000)),
        Attack.Refused("PNG that says 2,147,483,647 a side", Picture.Bomb(int.MaxValue)),
        Attack.Refused("PNG without size", Picture.Bomb(0)),
        Attack.Refused("PNG that moves, 2,000 frames", Moving(2_000)),
        Attack.Refused("PNG cut off", Plain[..^60]),
        Attack.Refused("PNG of its mark alone", Plain[..8]),
        Attack.Refused("PNG with a wrong sum in its head", Broken(Head - 1)),
        Attack.Either("PNG with a wrong sum in its pixels", Broken(Plain.Length - 13)),
        Attack.Either("PNG of 48 million equal pixels", Even(8_000, 6_000, 8_000L * 6_000 * 3)),
        Attack.Either("PNG with 200 MB too many pixels", Even(96, 64, 200L * 1024 * 1024)),
        Attack.Either("PNG with text that unpacks to 100 MB", With("zTXt", [.. "Comment\0\0"u8, .. Zeros(100L * 1024 * 1024)])),
        Attack.Either("PNG with a profile that unpacks to 100 MB", With("iCCP", [.. "a\0\0"u8, .. Zeros(100L * 1024 * 1024)])),
        Attack.Either("PNG with 100,000 chunks", [.. Plain[..Head], .. Enumerable.Repeat(Chunks.Png("tEXt", "a\0b"u8), 100_000).SelectMany(each => each), .. Plain[Head..]]),
    ];

    private static byte[] With(string name, ReadOnlySpan<byte> content) => [.. Plain[..Head], .. Chunks.Png(name, content), .. Plain[Head..]];

    private static byte[] Broken(int at)
    {
        var file = Plain.ToArray();
        file[at] ^= 0x55;
        return file;
    }

    private static byte[] Moving(int frames)
    {
        byte[] count = [.. Chunks.BigEndian((uint)frames), .. Chunks.BigEndian(0)];
        var control = Chunks.Png("fcTL", [.. Chunks.BigEndian(0), .. Chunks.BigEndian(96), .. Chunks.BigEndian(64), .. new byte[8], 0, 1, 0, 10, 0, 0]);
        return [.. Plain[..Head], .. Chunks.Png("acTL", count), .. Enumerable.Repeat(control, frames).SelectMany(each => each), .. Plain[Head..]];
    }

    /// <summary>Truecolour lines of nothing, as many bytes as asked for, whatever the size says.</summary>
    private static byte[] Even(int width, int height, long bytes) =>
    [
        .. Plain[..8],
        .. Chunks.Png("IHDR", [.. Chunks.BigEndian((uint)width), .. Chunks.BigEndian((uint)height), 8, 2, 0, 0, 0]),
        .. Chunks.Png("IDAT", Zeros(bytes + height)),
        .. Chunks.Png("IEND", []),
    ];

    private static byte[] Zeros(long count)
    {
        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal))
        {
            var piece = new byte[1024 * 1024];
            for (; count > 0; count -= piece.Length)
            {
                deflate.Write(piece.AsSpan(0, (int)Math.Min(count, piece.Length)));
            }
        }

        return packed.ToArray();
    }
}
