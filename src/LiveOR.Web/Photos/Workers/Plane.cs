using System.Runtime.CompilerServices;
using System.Text;
using SkiaSharp;

namespace LiveOR.Web.Photos.Workers;

/// <summary>One brightness a pixel, 0 to 255, row by row, and what makes writing stand out of it.</summary>
internal sealed record Plane(int Width, int Height, byte[] Pixels)
{
    private const byte White = 255;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Plane Green(SKBitmap picture)
    {
        var from = picture.GetPixelSpan();
        var pixels = new byte[picture.Width * picture.Height];
        for (var at = 0; at < pixels.Length; at++)
        {
            pixels[at] = from[(at * 4) + 1];
        }

        return new Plane(picture.Width, picture.Height, pixels);
    }

    /// <summary>What is brighter than this becomes black on white, as a reader of letters likes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Plane Inked(int brighterThan)
    {
        var pixels = new byte[Pixels.Length];
        for (var at = 0; at < pixels.Length; at++)
        {
            pixels[at] = Pixels[at] > brighterThan ? (byte)0 : White;
        }

        return this with { Pixels = pixels };
    }

    /// <summary>What is brighter than its surroundings and narrower than <paramref name="size"/>: strokes, wherever they stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Plane TopHat(int size)
    {
        var ground = Sliding.Highest(Sliding.Lowest(this, size), size);
        var pixels = new byte[Pixels.Length];
        for (var at = 0; at < pixels.Length; at++)
        {
            pixels[at] = (byte)(Pixels[at] - Math.Min(Pixels[at], ground.Pixels[at]));
        }

        return this with { Pixels = pixels };
    }

    /// <summary>The brightness that parts dark and bright best (Otsu 1979).</summary>
    public int Parting()
    {
        var counts = new long[256];
        foreach (var pixel in Pixels)
        {
            counts[pixel]++;
        }

        var sum = 0.0;
        for (var value = 0; value < counts.Length; value++)
        {
            sum += (double)value * counts[value];
        }

        var (best, at, below, belowSum) = (-1.0, 0, 0.0, 0.0);
        for (var value = 0; value < counts.Length; value++)
        {
            below += counts[value];
            belowSum += (double)value * counts[value];
            var above = Pixels.Length - below;
            var apart = below > 0 && above > 0 ? (belowSum / below) - ((sum - belowSum) / above) : 0;
            if (below * above * apart * apart > best)
            {
                (best, at) = (below * above * apart * apart, value);
            }
        }

        return at;
    }

    /// <summary>As a portable greymap.</summary>
    public byte[] ToFile() => [.. Encoding.ASCII.GetBytes($"P5\n{Width} {Height}\n255\n"), .. Pixels];
}
