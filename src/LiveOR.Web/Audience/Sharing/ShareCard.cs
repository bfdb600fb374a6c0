using LiveOR.Audience;
using SkiaSharp;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>The picture that networks show beside a link: which operation, and of what specialty. Networks keep it for long, so
/// nothing that was narrated stands on it.</summary>
internal static class ShareCard
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Margin = 80;
    private const int MostLines = 3;
    private const float TitleSize = 76;

    private static readonly SKColor Ground = new(0x0B, 0x12, 0x16);
    private static readonly SKColor Ink = new(0xEE, 0xF5, 0xF7);
    private static readonly SKColor Soft = new(0xAD, 0xBE, 0xC6);
    private static readonly SKColor Accent = new(0x5E, 0xEA, 0xD4);
    private static readonly SKColor Rehearsal = new(0xC4, 0xB5, 0xFD);

    public static byte[] Draw(Feed feed)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Ground);
        Frame(canvas);
        if (CardFont.Bold is not null)
        {
            Words(canvas, feed);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Frame(SKCanvas canvas)
    {
        using var accent = Paint(Accent);
        canvas.DrawRect(0, 0, 16, Height, accent);
        canvas.DrawCircle(Margin + 16, 96, 16, accent);
    }

    private static void Words(SKCanvas canvas, Feed feed)
    {
        var rehearsal = feed.Procedure.Rehearsal;
        Write(canvas, "LiveOR", Margin + 48, 112, 44, Ink);
        if (rehearsal)
        {
            WriteRight(canvas, "REHEARSAL", Width - Margin, 112, 40, Rehearsal);
            Stamp(canvas);
        }

        Write(canvas, feed.Playbook.Specialty, Margin, 218, 36, Accent);
        var line = 310f;
        foreach (var words in Lines(feed.Procedure.Title))
        {
            Write(canvas, words, Margin, line, TitleSize, Ink);
            line += TitleSize * 1.18f;
        }

        Write(canvas, rehearsal ? "Nobody is being operated on." : "Narrated step by step from the operating room", Margin, Height - 64, 36, Soft);
    }

    /// <summary>Across the whole picture, so that no cut leaves it off.</summary>
    private static void Stamp(SKCanvas canvas)
    {
        canvas.Save();
        canvas.RotateDegrees(-18, Width / 2f, Height / 2f);
        using var font = CardFont.Of(190);
        using var paint = Paint(Rehearsal.WithAlpha(36));
        canvas.DrawText("REHEARSAL", Width / 2f, (Height / 2f) + 70, SKTextAlign.Center, font, paint);
        canvas.Restore();
    }

    private static IReadOnlyList<string> Lines(string title)
    {
        using var font = CardFont.Of(TitleSize);
        return TitleLines.Of(title, MostLines, words => font.MeasureText(words) <= Width - (2 * Margin));
    }

    private static void Write(SKCanvas canvas, string words, float x, float y, float size, SKColor colour) =>
        Write(canvas, words, x, y, size, colour, SKTextAlign.Left);

    private static void WriteRight(SKCanvas canvas, string words, float x, float y, float size, SKColor colour) =>
        Write(canvas, words, x, y, size, colour, SKTextAlign.Right);

    private static void Write(SKCanvas canvas, string words, float x, float y, float size, SKColor colour, SKTextAlign align)
    {
        using var font = CardFont.Of(size);
        using var paint = Paint(colour);
        canvas.DrawText(words, x, y, align, font, paint);
    }

    private static SKPaint Paint(SKColor colour) => new() { Color = colour, IsAntialias = true };
}
