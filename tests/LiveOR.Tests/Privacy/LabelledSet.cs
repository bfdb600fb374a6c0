namespace LiveOR.Tests.Privacy;

/// <summary>One part of the labelled set, read from its two tables.</summary>
public sealed record LabelledSet(IReadOnlyList<LabelledPost> Identifying, IReadOnlyList<string> HardNegatives, IReadOnlyList<string> Clean)
{
    public static LabelledSet Read(string part)
    {
        var folder = Path.Combine(GuardSpec.Folder, "labelled", part);
        var clean = Rows(Path.Combine(folder, "clean.spec.md")).ToLookup(row => row.Section, row => row.Cell);
        return new LabelledSet(
            [.. Rows(Path.Combine(folder, "identifying.spec.md")).Select(row => LabelledPost.Read(row.Cell))],
            [.. clean["Hard negatives"]],
            [.. clean["Clean"]]);
    }

    private static IEnumerable<(string Section, string Cell)> Rows(string file)
    {
        var section = "";
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..].Trim();
            }
            else if (line.StartsWith('|') && line.Trim('|', ' ') is var cell && cell != "text" && cell.Trim('-').Length > 0)
            {
                yield return (section, cell);
            }
        }
    }
}
