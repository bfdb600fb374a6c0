using SkiaSharp;

namespace LiveOR.Web.Photos.Workers;

/// <summary>Draws a picture anew: what is kept are its pixels in sRGB, upright and at most 2,048 a side. Whatever else the file
/// held (place, camera, thumbnails, profiles, what follows its end) is not carried over.</summary>
internal static class Enlarger
{
    public const int LongestSide = 2048;
    private const int LongestSideTaken = 12_000;
    private const long MostPixelsTaken = 50_000_000;
    private const string Broken = "The picture is cut off or damaged. Take it or export it again.";
    private const string Moving = "The picture moves. Send a still one.";

    public static Developed Develop(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        return codec is null
            ? new Developed.Spoilt(Broken)
            : (HeaderTrouble(codec) ?? PictureStructure.Trouble(file)) is { } why ? new Developed.Spoilt(why) : Develop(codec);
    }

    /// <summary>What the header alone says against it: a small file can ask for gigabytes.</summary>
    private static string? HeaderTrouble(SKCodec codec) => codec.Info switch
    {
        { Width: < 1 } or { Height: < 1 } => Broken,
        { Width: > LongestSideTaken } or { Height: > LongestSideTaken } =>
            $"The picture is {codec.Info.Width:N0} × {codec.Info.Height:N0} pixels; at most {LongestSideTaken:N0} a side are taken.",
        var info when (long)info.Width * info.Height > MostPixelsTaken =>
            $"The picture has more than {MostPixelsTaken / 1_000_000} million pixels. Make it smaller first.",
        _ when codec.FrameCount > 1 => Moving,
        _ => null,
    };

    private static Developed Develop(SKCodec codec)
    {
        using var negative = Decode(codec);
        if (negative is null)
        {
            return new Developed.Spoilt(Broken);
        }

        using var print = Draw(negative, codec.EncodedOrigin);
        return new Developed.Print(JpegPrint.Of(print), print.Width, print.Height);
    }

    private static SKBitmap? Decode(SKCodec codec)
    {
        var wanted = Math.Min(1f, (float)LongestSide / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(wanted);
        using var srgb = SKColorSpace.CreateSrgb();
        var negative = new SKBitmap();
        if (negative.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, srgb))
            && codec.GetPixels(negative.Info, negative.GetPixels()) == SKCodecResult.Success)
        {
            // Otherwise drawing it would copy it first.
            negative.SetImmutable();
            return negative;
        }

        negative.Dispose();
        return null;
    }

    /// <summary>On white, upright. The print names no colour space: the encoder would write it into the file.</summary>
    private static SKBitmap Draw(SKBitmap negative, SKEncodedOrigin origin)
    {
        var turned = origin >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (negative.Height, negative.Width) : (negative.Width, negative.Height);
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(width, height));
        var print = new SKBitmap(new SKImageInfo(
            Math.Max(1, (int)MathF.Round(width * scale)), Math.Max(1, (int)MathF.Round(height * scale)),
            SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(print);
        using var image = SKImage.FromBitmap(negative);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)print.Width / width, (float)print.Height / height);
        canvas.Concat(Upright(origin, negative.Width, negative.Height));
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return print;
    }

    /// <summary>The eight ways a camera can have been held, as EXIF counts them.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
