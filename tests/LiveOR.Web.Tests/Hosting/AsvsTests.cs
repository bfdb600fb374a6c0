using System.Text.RegularExpressions;

namespace LiveOR.Web.Tests.Hosting;

/// <summary>Keeps `docs/asvs.md` true: each number of the standard has its line, and what a line names is there.</summary>
public sealed partial class AsvsTests
{
    private static readonly string Root = FindRoot();

    private static readonly IReadOnlyList<Line> Lines =
    [
        .. from text in File.ReadLines(Path.Combine(Root, "docs/asvs.md"))
           where RowStart().IsMatch(text)
           let cells = text.Trim('|').Split('|', StringSplitOptions.TrimEntries)
           select new Line(cells[0].Split(", "), cells[2], cells[3]),
    ];

    /// <summary>The sources of all tests, by the classes they hold.</summary>
    private static readonly ILookup<string, string> Sources =
        (from file in Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
         let source = File.ReadAllText(file)
         where IsTest().IsMatch(source)
         from Match named in ClassName().Matches(source)
         select (named.Groups[1].Value, source)).ToLookup(each => each.Value, each => each.source);

    [Fact]
    public void Every_number_has_one_line() => Assert.Equal(
        File.ReadLines(Path.Combine(Root, "tests/LiveOR.Web.Tests/Hosting/asvs-5.0-level-2.txt")).Order(StringComparer.Ordinal),
        Lines.SelectMany(line => line.Numbers).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_line_says_how_and_is_shown_or_says_why_not() => Assert.All(Lines, line => Assert.True(
        line.How.Length > 0 && (IsExcused(line) || TestName().IsMatch(line.Shown) || Link().IsMatch(line.Shown)),
        $"{line.Numbers[0]} is shown by nothing."));

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var named = Lines.SelectMany(line => TestName().Matches(line.Shown)).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).ToList();

        Assert.True(named.Count > 200);
        Assert.All(named, each => Assert.True(
            Sources[each.Class].Any(source => each.Method.Length == 0 || source.Contains($" {each.Method}(", StringComparison.Ordinal)),
            $"There is no test {each.Class} {each.Method}."));
    }

    [Fact]
    public void Every_file_that_is_named_exists() => Assert.All(
        Lines.SelectMany(line => Link().Matches(line.Shown)),
        match => Assert.True(File.Exists(Path.Combine(Root, "docs", match.Groups[1].Value)), $"There is no {match.Groups[1].Value}."));

    [Fact]
    public void The_deviations_are_told_in_one_place()
    {
        var told = File.ReadLines(Path.Combine(Root, "docs/asvs.md")).Single(line => line.StartsWith("The deviations", StringComparison.Ordinal));

        Assert.Equal(
            Lines.Where(line => line.How.Contains("Deviation", StringComparison.Ordinal)).SelectMany(line => line.Numbers),
            Number().Matches(told).Select(match => match.Value));
    }

    private static bool IsExcused(Line line) => line.How.StartsWith("Not applicable: ", StringComparison.Ordinal)
        || line.How.Contains("Deviation", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LiveOR.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^\| \d+\.\d", RegexOptions.None, 1000)]
    private static partial Regex RowStart();

    [GeneratedRegex(@"\d+\.\d+\.\d+", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"`(\w+)(?:\.(\w+))?`", RegexOptions.None, 1000)]
    private static partial Regex TestName();

    [GeneratedRegex(@"\]\(([^)]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\bclass (\w+)", RegexOptions.None, 1000)]
    private static partial Regex ClassName();

    [GeneratedRegex(@"\[(Fact|Theory)", RegexOptions.None, 1000)]
    private static partial Regex IsTest();

    private sealed record Line(string[] Numbers, string How, string Shown);
}
