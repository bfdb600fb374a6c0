using LiveOR.Updates;
using SkiaSharp;

namespace LiveOR.Web.Photos.Workers;

/// <summary>Paints parts of a picture black and draws it anew.</summary>
internal static class Covering
{
    /// <summary>A JPEG keeps traces of what stood in a block in the rest of that block, so whole blocks are covered.</summary>
    private const int Block = 16;

    public static Developed Cover(byte[] jpeg, IReadOnlyList<PhotoBox> boxes)
    {
        using var picture = SKBitmap.Decode(jpeg);
        if (picture is null)
        {
            return new Developed.Spoilt("The picture cannot be read any more. Add it again.");
        }

        using var print = new SKBitmap(new SKImageInfo(picture.Width, picture.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(print);
        using var black = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        canvas.DrawBitmap(picture, 0, 0);
        foreach (var box in boxes)
        {
            canvas.DrawRect(Blocks(box), black);
        }

        return new Developed.Print(JpegPrint.Of(print), print.Width, print.Height);
    }

    private static SKRect Blocks(PhotoBox box) => new(
        box.X / Block * Block,
        box.Y / Block * Block,
        (box.X + box.Width + Block - 1) / Block * Block,
        (box.Y + box.Height + Block - 1) / Block * Block);
}
