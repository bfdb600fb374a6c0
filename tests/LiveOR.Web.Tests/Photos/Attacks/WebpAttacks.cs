using SkiaSharp;

namespace LiveOR.Web.Tests.Photos.Attacks;

/// <summary>WebP files that tell too much, or ask for too much.</summary>
internal static class WebpAttacks
{
    private const byte HasProfile = 0x20;
    private const byte HasExif = 0x08;
    private const byte HasXmp = 0x04;
    private const byte Moves = 0x02;
    private static readonly byte[] Plain = Picture.Of(96, 64, SKEncodedImageFormat.Webp);

    /// <summary>The one chunk of pixels.</summary>
    private static readonly byte[] Pixels = Plain[12..];

    public static IEnumerable<Attack> Telling =>
    [
        Attack.Clean("WebP with EXIF", Extended(HasExif, 96, 64, [.. Pixels, .. Chunks.Riff("EXIF", "MM\0*\0\0\0\x08\0\0SECRET-EXIF"u8)])),
        Attack.Clean("WebP with XMP", Extended(HasXmp, 96, 64, [.. Pixels, .. Chunks.Riff("XMP ", "<x:xmpmeta>SECRET-XMP</x:xmpmeta>"u8)])),
        Attack.Clean("WebP with an ICC profile", Extended(HasProfile, 96, 64, [.. Chunks.Riff("ICCP", "SECRET-ICC"u8), .. Pixels])),
        Attack.Clean("WebP with a chunk nobody knows", Extended(0, 96, 64, [.. Pixels, .. Chunks.Riff("SECR", "SECRET-CHUNK"u8)])),
        Attack.Clean("WebP and ZIP", [.. Plain, .. "PK\x03\x04SECRET-ZIP"u8]),
    ];

    public static IEnumerable<Attack> Asking =>
    [
        Attack.Refused("WebP that moves, 1,000 frames", Moving(1_000)),
        Attack.Refused("WebP that says 16,000 a side", Extended(0, 16_000, 16_000, Pixels)),
        Attack.Refused("WebP that says 16,777,216 a side", Extended(Moves, 1 << 24, 1 << 24, Pixels)),
        Attack.Refused("WebP cut off", Plain[..(Plain.Length / 2)]),
        Attack.Refused("WebP of its mark alone", [.. "RIFF\0\0\0\0WEBP"u8]),
        Attack.Refused("WebP without pixels", Extended(0, 96, 64, [])),
    ];

    private static byte[] Extended(byte flags, int width, int height, byte[] chunks) => File(
        [.. Chunks.Riff("VP8X", [flags, 0, 0, 0, .. Chunks.Little24(width - 1), .. Chunks.Little24(height - 1)]), .. chunks]);

    private static byte[] Moving(int frames)
    {
        byte[] frame = [.. new byte[6], .. Chunks.Little24(95), .. Chunks.Little24(63), .. Chunks.Little24(10), 0, .. Pixels];
        byte[] all = [.. Enumerable.Repeat(Chunks.Riff("ANMF", frame), frames).SelectMany(each => each)];
        return Extended(Moves, 96, 64, [.. Chunks.Riff("ANIM", [0, 0, 0, 0, 0, 0]), .. all]);
    }

    private static byte[] File(byte[] chunks) => Chunks.Riff("RIFF", [.. "WEBP"u8, .. chunks]);
}
