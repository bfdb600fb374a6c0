using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveOR.Tests.Privacy;

/// <summary>Reads the rows of guard.spec.md.</summary>
public static partial class GuardSpec
{
    public static TheoryData<string, string, string, string> Rows { get; } = Read();

    /// <summary>Where the tables stand in the repository.</summary>
    public static string Folder => Find();

    private static TheoryData<string, string, string, string> Read()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, "guard.spec.md")).Where(line => line.StartsWith('|')))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries)[1..^1];
            if (cells.Length == 4 && cells[0] != "text" && !cells[0].StartsWith("---", StringComparison.Ordinal))
            {
                data.Add(Unescape(cells[0]), cells[1], cells[2], cells[3]);
            }
        }

        return data;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LiveOR.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        }

        return Path.Combine(folder.FullName, "tests", "LiveOR.Tests", "Privacy");
    }

    private static string Unescape(string cell) => Escape
        .Replace(cell, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        .Replace("{NL}", "\n", StringComparison.Ordinal)
        .Replace("{BAR}", "|", StringComparison.Ordinal);

    [GeneratedRegex(@"\{U\+([0-9A-F]{4})\}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Escape { get; }
}
