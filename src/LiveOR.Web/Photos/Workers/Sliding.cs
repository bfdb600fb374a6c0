using System.Runtime.CompilerServices;

namespace LiveOR.Web.Photos.Workers;

/// <summary>The lowest and the highest of a square around each pixel, at three comparisons a pixel whatever the square's size
/// (van Herk 1992).</summary>
internal static class Sliding
{
    public static Plane Lowest(Plane plane, int size) => Over(plane, size, inverted: true);

    public static Plane Highest(Plane plane, int size) => Over(plane, size, inverted: false);

    /// <summary>Rows, then columns. The lowest is the highest of the inverted picture.</summary>
    private static Plane Over(Plane plane, int size, bool inverted)
    {
        var flip = inverted ? byte.MaxValue : byte.MinValue;
        var pixels = new byte[plane.Pixels.Length];
        for (var at = 0; at < pixels.Length; at++)
        {
            pixels[at] = (byte)(plane.Pixels[at] ^ flip);
        }

        var line = new Line(Math.Max(plane.Width, plane.Height), size / 2);
        for (var row = 0; row < plane.Height; row++)
        {
            line.Spread(pixels, row * plane.Width, 1, plane.Width);
        }

        for (var column = 0; column < plane.Width; column++)
        {
            line.Spread(pixels, column, plane.Width, plane.Height);
        }

        for (var at = 0; at < pixels.Length; at++)
        {
            pixels[at] ^= flip;
        }

        return plane with { Pixels = pixels };
    }

    /// <summary>One row or column, with room for what lies before and behind it.</summary>
    private sealed class Line(int longest, int reach)
    {
        private readonly int block = (2 * reach) + 1;
        private readonly byte[] forward = new byte[longest + (4 * reach) + 2];
        private readonly byte[] backward = new byte[longest + (4 * reach) + 2];

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Spread(byte[] pixels, int start, int step, int length)
        {
            var padded = length + (2 * reach);
            for (var at = 0; at < padded; at++)
            {
                var inside = at - reach;
                var value = inside >= 0 && inside < length ? pixels[start + (inside * step)] : (byte)0;
                forward[at] = at % block == 0 ? value : Math.Max(forward[at - 1], value);
                backward[at] = value;
            }

            for (var at = padded - 2; at >= 0; at--)
            {
                backward[at] = (at + 1) % block == 0 ? backward[at] : Math.Max(backward[at], backward[at + 1]);
            }

            for (var at = 0; at < length; at++)
            {
                pixels[start + (at * step)] = Math.Max(backward[at], forward[at + (2 * reach)]);
            }
        }
    }
}
