using SkiaSharp;

namespace LiveOR.Web.Archive.Papers;

/// <summary>How words are set: size and distances in points.</summary>
internal sealed record PaperLook(float Size, bool Bold = false, SKColor Colour = default, float After = 6)
{
    public static readonly SKColor Ink = new(0x0E, 0x1A, 0x1F);
    public static readonly SKColor Soft = new(0x47, 0x59, 0x5F);
    public static readonly SKColor Accent = new(0x0B, 0x6B, 0x60);
    public static readonly SKColor Rehearsal = new(0x4C, 0x2F, 0xB0);
    public static readonly SKColor Line = new(0xC3, 0xD0, 0xD5);

    public static PaperLook Title { get; } = new(22, Bold: true, Ink, 8);
    public static PaperLook Heading { get; } = new(13, Bold: true, Accent, 4);
    public static PaperLook Text { get; } = new(10.5f, Colour: Ink);
    public static PaperLook Note { get; } = new(9.5f, Colour: Soft);
    public static PaperLook Cell { get; } = new(9.5f, Colour: Ink, After: 0);
    public static PaperLook Head { get; } = new(9, Bold: true, Soft, 0);

    public float LineHeight => Size * 1.4f;

    public SKFont Font() => new(Bold ? PaperFont.Bold : PaperFont.Regular, Size) { Subpixel = true, LinearMetrics = true };
}
