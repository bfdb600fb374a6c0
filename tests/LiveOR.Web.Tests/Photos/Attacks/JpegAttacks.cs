namespace LiveOR.Web.Tests.Photos.Attacks;

/// <summary>JPEG files that tell too much, or ask for too much.</summary>
internal static class JpegAttacks
{
    private static readonly byte[] Plain = Picture.Of(96, 64);

    public static IEnumerable<Attack> Telling =>
    [
        Attack.Clean("JPEG with EXIF, GPS, XMP, a comment and a trailer", Picture.Telling(96, 64, 6)),
        Attack.Clean("JPEG with an ICC profile", With(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. "SECRET-ICC"u8])),
        Attack.Clean("JPEG with IPTC", With(0xED, [.. "Photoshop 3.0\08BIM"u8, 4, 4, 0, 0, 0, 0, 0, 10, .. "SECRET-IPT"u8])),
        Attack.Clean("JPEG with a JFXX thumbnail", With(0xE0, [.. "JFXX\0"u8, 0x10, .. Plain.AsSpan(), .. "SECRET-JFXX"u8])),
        Attack.Clean("JPEG with an EXIF thumbnail", With(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, .. Plain.AsSpan(), .. "SECRET-THUMB"u8])),
        Attack.Clean("JPEG with an MPF index and a second picture behind", [.. With(0xE2, "MPF\0SECRET-MPF"u8), .. Plain]),
        Attack.Clean("JPEG with Adobe's segment", With(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. "SECRET-ADOBE"u8])),
        Attack.Clean("JPEG with extended XMP", With(0xE1, "http://ns.adobe.com/xmp/extension/\0SECRET-EXT"u8)),
        Attack.Clean("JPEG with a motion photo's film behind", [.. Plain, 0, 0, 0, 24, .. "ftypmp42SECRET-FILM"u8, .. new byte[4096]]),
        Attack.Clean("JPEG and ZIP", [.. Plain, .. "PK\x03\x04SECRET-ZIP"u8]),
        Attack.Clean("JPEG and HTML behind", [.. Plain, .. "<script>SECRET-HTML</script>"u8]),
        Attack.Clean("JPEG with HTML in a comment", With(0xFE, "<svg onload=alert('SECRET-COM')>"u8)),
        Attack.Clean("JPEG and PDF behind", [.. Plain, .. "%PDF-1.7 SECRET-PDF"u8]),
        Attack.Clean("JPEG with eleven megabytes of segments", Many(0xEF, 180)),
        Attack.Clean("JPEG with eleven megabytes behind", [.. Plain, .. "SECRET-TAIL"u8, .. new byte[11 * 1024 * 1024]]),
        Attack.Clean("JPEG of 48 million pixels", Picture.Of(8000, 6000)),
    ];

    public static IEnumerable<Attack> Asking =>
    [
        Attack.Refused("JPEG that says 65,500 a side", Patched(Plain, 65_500, 65_500)),
        Attack.Refused("JPEG that says 10,000 a side", Patched(Plain, 10_000, 10_000)),
        Attack.Refused("JPEG without width", Patched(Plain, 0, 64)),
        Attack.Refused("JPEG without height", Patched(Plain, 96, 0)),
        Attack.Refused("JPEG cut off", Plain[..^200]),
        Attack.Refused("JPEG cut off in its header", Plain[..40]),
        Attack.Refused("JPEG of two bytes more than its mark", [0xFF, 0xD8, 0xFF, 0xD9, 0]),
        Attack.Refused("JPEG of 5,000 scans", Progressive(12_000, 4_000, 5_000)),
        Attack.Either("JPEG of 60 scans of 48 million pixels", Progressive(12_000, 4_000, 60)),
        Attack.Either("JPEG that says it is lossless", Remarked(0xC3)),
        Attack.Either("JPEG that says it is arithmetic", Remarked(0xC9)),
        Attack.Either("JPEG that says it is progressive", Remarked(0xC2)),
        Attack.Either("JPEG without tables", Without(0xC4)),
        Attack.Either("JPEG without quantisation", Without(0xDB)),
    ];

    private static byte[] With(byte marker, ReadOnlySpan<byte> content) =>
        [.. Plain.AsSpan(0, 2), .. Chunks.Segment(marker, content), .. Plain.AsSpan(2)];

    private static byte[] Many(byte marker, int count)
    {
        var segment = Chunks.Segment(marker, [.. "SECRET-SEGMENT"u8, .. new byte[64_000]]);
        return [.. Plain.AsSpan(0, 2), .. Enumerable.Repeat(segment, count).SelectMany(each => each), .. Plain.AsSpan(2)];
    }

    private static byte[] Patched(byte[] jpeg, int width, int height)
    {
        var file = jpeg.ToArray();
        var at = Frame(file);
        (file[at + 5], file[at + 6]) = ((byte)(height >> 8), (byte)height);
        (file[at + 7], file[at + 8]) = ((byte)(width >> 8), (byte)width);
        return file;
    }

    private static byte[] Remarked(byte marker)
    {
        var file = Plain.ToArray();
        file[Frame(file) + 1] = marker;
        return file;
    }

    /// <summary>The first segment of a kind becomes a comment.</summary>
    private static byte[] Without(byte marker)
    {
        var file = Plain.ToArray();
        file[file.AsSpan().IndexOf([(byte)0xFF, marker]) + 1] = 0xFE;
        return file;
    }

    private static int Frame(byte[] file) => file.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);

    /// <summary>Few bytes a scan, and each a walk over all pixels: one Huffman code says that 32,767 blocks hold nothing.</summary>
    private static byte[] Progressive(int width, int height, int scans)
    {
        byte[] table = [0x10, 1, .. new byte[15], 0xE0];
        byte[] frame = [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0];
        byte[] empty = [.. Enumerable.Repeat<byte>(0x7F, 64)];
        byte[] scan = [.. Chunks.Segment(0xDA, [1, 1, 0x00, 1, 63, 0]), .. empty];
        return
        [
            0xFF, 0xD8, .. Chunks.Segment(0xDB, [0, .. Enumerable.Repeat<byte>(1, 64)]), .. Chunks.Segment(0xC2, frame),
            .. Chunks.Segment(0xC4, table), .. Enumerable.Repeat(scan, scans).SelectMany(each => each), 0xFF, 0xD9,
        ];
    }
}
