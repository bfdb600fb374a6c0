using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Days told from now: a weekday last or next is held; "today" and "this morning" are warned of.</summary>
internal sealed class RelativeDayRule : IProseRule
{
    private static readonly Pattern Weekday = Pattern.AnyCase("""
        \b(?:(?:on )?(?<when>last|next|this|past|coming)|on|since|until|by) (?:mon|tues|wednes|thurs|fri|satur
        |sun)day(?:'s|s)?(?: (?:morning|afternoon|evening|night))?\b
        """);

    // "Today" says no more than the post itself.
    private static readonly Pattern Day = Pattern.AnyCase("""
        \b(?<day>tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))\b(?: (?:morning|afternoon
        |evening|night))?
        """);

    public IReadOnlyList<Pattern> Patterns => [Weekday, Day];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        Weekday.Matches(prose).Select(AsWeekday).Concat(Day.Matches(prose).Select(AsDay));

    private static Finding AsWeekday(Match match)
    {
        var direction = match.Groups["when"];
        var level = direction.Success ? FindingLevel.Held : FindingLevel.Warned;
        var rewrite = !direction.Success ? null : Forward(direction.ValueSpan) ? "later" : "earlier";
        return new(
            "relative-day", level, match.Index, match.Length, "A weekday beside a public post gives away the date.", Rewrite.InCaseOf(match.Value, rewrite));
    }

    private static bool Forward(ReadOnlySpan<char> when) =>
        when.StartsWith("next", StringComparison.OrdinalIgnoreCase) || when.StartsWith("com", StringComparison.OrdinalIgnoreCase);

    private static Finding AsDay(Match match)
    {
        var rewrite = match.Groups["day"].Value.ToLowerInvariant() switch
        {
            "yesterday" or "last night" => "before the operation",
            "tomorrow" => "after the operation",
            "tonight" => "in this operation",
            _ => "earlier",
        };
        return new(
            "relative-day", FindingLevel.Warned, match.Index, match.Length,
            "Beside a public post this gives away the day of the operation.", Rewrite.InCaseOf(match.Value, rewrite));
    }
}
