using System.Globalization;
using System.Text;
using LiveOR.Privacy;

namespace LiveOR.Tests.Privacy;

/// <summary>How the guard does on one part of the labelled set. An identifier is found when findings cover half of it.</summary>
public sealed class LabelledFigures
{
    private readonly List<(LabelledPost Post, Identifier Identifier, bool Found, bool Held)> identifiers = [];
    private readonly LabelledSet set;
    private readonly PrivacyGuard guard;

    public LabelledFigures(LabelledSet set, PrivacyGuard guard)
    {
        (this.set, this.guard) = (set, guard);
        foreach (var post in set.Identifying)
        {
            var findings = guard.Inspect(post.Text).Findings;
            identifiers.AddRange(post.Identifiers.Select(identifier => (
                post, identifier, Covers(findings, identifier), Covers(findings.Where(finding => finding.Level == FindingLevel.Held), identifier))));
        }
    }

    public double Recall => Share(identifiers.Count(entry => entry.Found), identifiers.Count);

    public double Held => Share(identifiers.Count(entry => entry.Held), identifiers.Count);

    public double PostsWithNothingMissed =>
        Share(identifiers.GroupBy(entry => entry.Post).Count(post => post.All(entry => entry.Found)), set.Identifying.Count(post => post.Identifiers.Count > 0));

    public double HardNegativesFlagged => Share(set.HardNegatives.Count(Flagged), set.HardNegatives.Count);

    public double CleanFlagged => Share(set.Clean.Count(Flagged), set.Clean.Count);

    public double CleanHeld => Share(set.Clean.Count(text => guard.Inspect(text) is Verdict.Held), set.Clean.Count);

    public IEnumerable<string> Classes => identifiers.Select(entry => entry.Identifier.Class).Distinct().Order(StringComparer.Ordinal);

    public double RecallOf(string kind) => Share(
        identifiers.Count(entry => entry.Identifier.Class == kind && entry.Found), identifiers.Count(entry => entry.Identifier.Class == kind));

    public IEnumerable<string> Misses =>
    [
        .. identifiers.Where(entry => !entry.Found)
            .Select(entry => $"missed {entry.Identifier.Class}: {entry.Post.Text.Substring(entry.Identifier.Start, entry.Identifier.Length)} | {entry.Post.Text}"),
        .. set.HardNegatives.Concat(set.Clean).SelectMany(text => guard.Inspect(text).Findings
            .Select(finding => $"flagged {finding.Level} {finding.Rule}: {text.Substring(finding.Start, finding.Length)} | {text}")),
    ];

    public string Table(string part)
    {
        var table = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"Guard on the labelled set, part \"{part}\":");
        Row(table, "identifiers found", Recall, identifiers.Count);
        Row(table, "  of them held", Held, identifiers.Count);
        Row(table, "posts, nothing missed", PostsWithNothingMissed, set.Identifying.Count);
        foreach (var kind in Classes)
        {
            Row(table, "  " + kind, RecallOf(kind), identifiers.Count(entry => entry.Identifier.Class == kind));
        }

        Row(table, "hard negatives flagged", HardNegativesFlagged, set.HardNegatives.Count);
        Row(table, "clean flagged", CleanFlagged, set.Clean.Count);
        Row(table, "clean held", CleanHeld, set.Clean.Count);
        return table.ToString();
    }

    private bool Flagged(string text) => guard.Inspect(text).Findings.Count > 0;

    private static bool Covers(IEnumerable<Finding> findings, Identifier identifier)
    {
        var end = identifier.Start + identifier.Length;
        var covered = findings.Sum(finding => Math.Max(0, Math.Min(end, finding.Start + finding.Length) - Math.Max(identifier.Start, finding.Start)));
        return covered * 2 >= identifier.Length;
    }

    private static void Row(StringBuilder table, string name, double share, int of) =>
        table.AppendLine(CultureInfo.InvariantCulture, $"  {name,-26}{share,8:P2} of {of}");

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
