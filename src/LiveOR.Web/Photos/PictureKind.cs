namespace LiveOR.Web.Photos;

/// <summary>What a file's first bytes say it is. Names and declared types are not asked.</summary>
internal static class PictureKind
{
    public const string Wanted = "Send a JPEG, PNG or WebP picture.";

    /// <summary>Why a file of this beginning is not taken; null when it is one of the three kinds.</summary>
    public static string? Trouble(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xD8, 0xFF, ..] => null,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => null,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => null,
        [] => $"The file is empty. {Wanted}",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => $"This is a GIF. {Wanted}",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', var a, var b, ..] => Container(a, b),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => $"This is a PDF. {Wanted}",
        _ => $"This is not a picture LiveOR knows. {Wanted}",
    };

    /// <summary>The phones' own format comes in the same container as films: its brand begins with he, mi, ms or av.</summary>
    private static string Container(byte first, byte second) => ((char)first, (char)second) switch
    {
        ('h', 'e') or ('m', 'i') or ('m', 's') or ('a', 'v') =>
            "This is a HEIC or AVIF picture. On the phone choose JPEG (Settings, Camera, Formats, “Most compatible”) and take it again.",
        _ => $"This is a film. {Wanted}",
    };
}
