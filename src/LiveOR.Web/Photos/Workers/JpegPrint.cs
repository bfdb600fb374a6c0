using SkiaSharp;

namespace LiveOR.Web.Photos.Workers;

/// <summary>Writes pixels as a JPEG that holds them and nothing else.</summary>
internal static class JpegPrint
{
    private const int Largest = 5 * 1024 * 1024;
    private static readonly int[] Qualities = [85, 75, 60, 45];

    public static byte[] Of(SKBitmap print)
    {
        using var pixels = print.PeekPixels();
        foreach (var quality in Qualities)
        {
            using var jpeg = pixels.Encode(new SKJpegEncoderOptions(
                quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore));
            if (jpeg?.Size <= Largest)
            {
                return jpeg.ToArray();
            }
        }

        throw new InvalidOperationException("A picture drawn anew is larger than 5 MB at every quality.");
    }
}
