using System.Text;
using System.Text.RegularExpressions;

namespace LiveOR.Train;

/// <summary>Reads what there is to learn from: the labelled parts named here and the playbooks. The part held back is
/// not among them.</summary>
internal static partial class Sentences
{
    public const string Playbook = "playbook";
    public const string Hard = "Hard negatives";
    public const string Clean = "Clean";

    public const string Specification = "specification";

    private const int ShortestLine = 15;

    public static IReadOnlyList<string> Parts { get; } =
        [.. new[] { "open", "second", "third", "fourth", "fifth", "sixth", "seventh" }.Where(part => Directory.Exists(FolderOf(part)))];

    public static IReadOnlyList<Sentence> Read() =>
    [
        .. Parts.SelectMany(part => Rows(part, "identifying").Concat(Rows(part, "clean"))),
        .. Specified(),
        .. Directory.GetFiles(Path.Combine(Repository.Folder, "templates"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).SelectMany(Lines),
    ];

    private static string Tables => Path.Combine(Repository.Folder, "tests", "LiveOR.Tests", "Privacy");

    private static string FolderOf(string part) => Path.Combine(Tables, "labelled", part);

    /// <summary>What the guard's specification says goes out without a word.</summary>
    private static IEnumerable<Sentence> Specified() => File.ReadLines(Path.Combine(Tables, "guard.spec.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == 6 && cells[2] == "cleared" && !cells[1].Contains('{'))
        .Select(cells => new Sentence(Specification, Hard, cells[1], []));

    private static IEnumerable<Sentence> Rows(string part, string table)
    {
        var section = "";
        foreach (var line in File.ReadLines(Path.Combine(FolderOf(part), table + ".spec.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..].Trim();
            }
            else if (line.StartsWith('|') && line.Trim('|', ' ') is var cell && cell != "text"
                && cell.Trim('-').Length > 0)
            {
                yield return Row(part, section, cell);
            }
        }
    }

    private static Sentence Row(string part, string section, string cell)
    {
        var (text, slips, from) = (new StringBuilder(), new List<Slip>(), 0);
        foreach (Match match in Marked.Matches(cell))
        {
            text.Append(cell.AsSpan(from, match.Index - from));
            slips.Add(new Slip(match.Groups["class"].Value, text.Length, match.Groups["words"].Length));
            text.Append(match.Groups["words"].ValueSpan);
            from = match.Index + match.Length;
        }

        return new Sentence(part, section, text.Append(cell.AsSpan(from)).ToString(), slips);
    }

    private static IEnumerable<Sentence> Lines(string file) => File.ReadLines(file)
        .Select(line => line.Trim().TrimStart('-', '#', '>', '*', ' '))
        .Select(line => line.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal))
        .Where(line => line.Length >= ShortestLine && !line.StartsWith('|'))
        .Select(line => new Sentence(Playbook, Path.GetFileName(file), line, []));

    [GeneratedRegex(@"\{(?<class>[a-z]+): (?<words>[^{}]+)\}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Marked { get; }
}
