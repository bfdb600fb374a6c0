using System.Globalization;

namespace LiveOR.Mirrors;

/// <summary>A set of UTF-16 units, written as ranges of hexadecimal numbers: "21 23-27 2a-3b".</summary>
internal sealed class CharSet
{
    private readonly ulong[] bits = new ulong[0x10000 / 64];

    public CharSet(string ranges)
    {
        foreach (var range in ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = range.Split('-');
            for (var unit = Parse(ends[0]); unit <= Parse(ends[^1]); unit++)
            {
                bits[unit >> 6] |= 1UL << (unit & 63);
            }
        }
    }

    public bool Contains(char unit) => (bits[unit >> 6] & (1UL << (unit & 63))) != 0;

    /// <summary>The first position at or after <paramref name="start"/> that is not in the set.</summary>
    public int SkipFrom(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && Contains(text[start]))
        {
            start++;
        }

        return start;
    }

    private static int Parse(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
