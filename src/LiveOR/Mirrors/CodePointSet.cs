using System.Globalization;

namespace LiveOR.Mirrors;

/// <summary>A set of code points, written as ranges of hexadecimal numbers.</summary>
internal sealed class CodePointSet
{
    private readonly HashSet<int> points = [];

    public CodePointSet(string ranges)
    {
        foreach (var range in ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = range.Split('-');
            for (var point = Parse(ends[0]); point <= Parse(ends[^1]); point++)
            {
                points.Add(point);
            }
        }
    }

    public bool Contains(int point) => points.Contains(point);

    public static int Parse(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
