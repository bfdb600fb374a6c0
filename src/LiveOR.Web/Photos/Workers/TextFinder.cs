using SkiaSharp;

namespace LiveOR.Web.Photos.Workers;

/// <summary>Looks for writing in a picture three times: as it is, enlarged with what is bright in black, and enlarged with what
/// is brighter than its surroundings in black. One look alone misses the light writing on the dark bar of a monitor.</summary>
internal static class TextFinder
{
    private const float Enlarged = 2;

    /// <summary>What is large already is not made larger than this: the reader's time grows with the area.</summary>
    private const float LongestSide = 2600;
    private const int Bright = 160;
    private const int WidestStroke = 31;

    /// <summary>What stands out less is grain: thousands of specks that the reader would take for letters, one by one.</summary>
    private const int Faintest = 48;

    public static WorkerAnswer Find(byte[] jpeg, string reader)
    {
        if (Tesseract.Read(reader, jpeg, 1) is not { } asItIs)
        {
            return new WorkerAnswer();
        }

        var large = Enlarge(jpeg);
        List<Tesseract.Look> looks =
        [
            asItIs,
            Tesseract.Read(reader, large.Inked(Bright).ToFile(), 2) ?? new([], Finished: false),
            Tesseract.Read(reader, Strokes(large).ToFile(), 3) ?? new([], Finished: false),
        ];
        return new WorkerAnswer
        {
            Words = [.. looks.SelectMany(look => look.Words)],
            Finished = looks.TrueForAll(look => look.Finished),
        };
    }

    private static Plane Strokes(Plane plane)
    {
        var strokes = plane.TopHat(WidestStroke);
        return strokes.Inked(Math.Max(strokes.Parting(), Faintest));
    }

    private static Plane Enlarge(byte[] jpeg)
    {
        using var picture = SKBitmap.Decode(jpeg) ?? throw new InvalidDataException("The picture to be read is none.");
        var scale = Math.Clamp(LongestSide / Math.Max(picture.Width, picture.Height), 1, Enlarged);
        using var large = new SKBitmap(new SKImageInfo(
            (int)(picture.Width * scale), (int)(picture.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        return picture.ScalePixels(large, new SKSamplingOptions(SKCubicResampler.Mitchell))
            ? Plane.Green(large)
            : throw new InvalidOperationException("The picture could not be enlarged.");
    }
}
