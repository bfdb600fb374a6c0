using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LiveOR.Tests.Mirrors;

/// <summary>Reads the rows of weighted-length.spec.md.</summary>
internal static partial class WeightedLengthSpec
{
    public static IEnumerable<(string Text, int Length, bool Valid, string Why)> Rows() =>
        from line in File.ReadLines(Find())
        where line.StartsWith('|')
        let cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries)
        where char.IsDigit(cells[1][0])
        select (Unescape(cells[0].Trim('`')), int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2] == "yes", cells[3]);

    private static string Unescape(string escaped) =>
        CodePoint.Replace(
            Repetition.Replace(escaped, match => string.Concat(
                Enumerable.Repeat(match.Groups[2].Value, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)))),
            match => Character(int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    private static string Character(int point) =>
        Rune.IsValid(point) ? char.ConvertFromUtf32(point) : ((char)point).ToString();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LiveOR.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "tests", "LiveOR.Tests", "Mirrors", "weighted-length.spec.md");
    }

    [GeneratedRegex(@"\\u\{([0-9a-f]+)\}", RegexOptions.None, 1000)]
    private static partial Regex CodePoint { get; }

    [GeneratedRegex(@"\\x\{([0-9]+):((?:\\u\{[0-9a-f]+\}|[^\\}])+)\}", RegexOptions.None, 1000)]
    private static partial Regex Repetition { get; }
}
