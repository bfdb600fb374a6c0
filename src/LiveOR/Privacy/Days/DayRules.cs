using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Unites what several rules find of one day: "since Feb" and "Feb '24" are one finding, as grave as the graver of the two.</summary>
internal sealed class DayRules(params IProseRule[] rules) : IProseRule
{
    public IReadOnlyList<Pattern> Patterns { get; } = [.. rules.SelectMany(rule => rule.Patterns)];

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        var united = new List<Finding>();
        foreach (var finding in rules.SelectMany(rule => rule.Inspect(prose)).OrderBy(finding => finding.Start))
        {
            if (united is [.., var last] && finding.Start < End(last))
            {
                united[^1] = Both(last, finding);
            }
            else
            {
                united.Add(finding);
            }
        }

        return united;
    }

    /// <summary>What a match tells of a day, without the words that only led to it.</summary>
    public static Group Day(Match match) => match.Groups["day"] is { Success: true } day ? day : match;

    private static Finding Both(Finding first, Finding second)
    {
        var (start, end) = (first.Start, Math.Max(End(first), End(second)));
        var graver = second.Level > first.Level ? second : first;
        var whole = Covers(graver, start, end) ? graver : Covers(first, start, end) ? first : second;
        return graver with { Start = start, Length = end - start, Suggestion = Covers(whole, start, end) ? whole.Suggestion : null };
    }

    private static bool Covers(Finding finding, int start, int end) => finding.Start == start && End(finding) == end;

    private static int End(Finding finding) => finding.Start + finding.Length;
}
