using System.Text.RegularExpressions;

namespace LiveOR.Privacy.Days;

/// <summary>Unites what several rules find of one day: "since Feb" and "Feb '24" are one finding, as grave as the graver.</summary>
internal static class DayFindings
{
    public static IEnumerable<Finding> United(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        var first = all.FindIndex(IsDay);
        if (first < 0)
        {
            return all;
        }

        var (days, graver) = (all.FindAll(IsDay), all.FindAll(finding => !IsDay(finding) && finding.Level == FindingLevel.Held));
        var united = Days(days).SelectMany(day => Lost(day, graver) ? days.FindAll(part => Meet(part, day)) : [day]);
        return [.. all[..first], .. united, .. all[first..].Where(finding => !IsDay(finding))];
    }

    /// <summary>The day that a match tells of, without the words that only led to it.</summary>
    public static Finding Told(Match match, string rule, FindingLevel level, string why) =>
        new(rule, level, Day(match).Index, Day(match).Length, why, null);

    private static Group Day(Match match) => match.Groups["day"] is { Success: true } day ? day : match;

    /// <summary>Whether a graver finding of another kind would take the whole day away; its parts may stay then.</summary>
    private static bool Lost(Finding day, List<Finding> graver) =>
        day.Level != FindingLevel.Held && graver.Exists(other => Meet(other, day));

    private static bool Meet(Finding one, Finding other) => one.Start < End(other) && other.Start < End(one);

    private static bool IsDay(Finding finding) => finding.Rule is "date" or "relative-day";

    private static List<Finding> Days(IEnumerable<Finding> findings)
    {
        var united = new List<Finding>();
        foreach (var finding in findings.OrderBy(finding => finding.Start))
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

    private static Finding Both(Finding first, Finding second)
    {
        var (start, end) = (first.Start, Math.Max(End(first), End(second)));
        var graver = second.Level > first.Level ? second : first;
        var whole = Covers(graver, start, end) ? graver : Covers(first, start, end) ? first : second;
        var suggestion = Covers(whole, start, end) ? whole.Suggestion : null;
        return graver with { Start = start, Length = end - start, Suggestion = suggestion };
    }

    private static bool Covers(Finding finding, int start, int end) => finding.Start == start && End(finding) == end;

    private static int End(Finding finding) => finding.Start + finding.Length;
}
