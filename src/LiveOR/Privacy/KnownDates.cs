using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveOR.Privacy;

/// <summary>The registered date of birth in a text, in every order and spelling. Without its year it counts where the month is a
/// word, or where the text speaks of birth.</summary>
internal static partial class KnownDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static IEnumerable<Finding> In(string text, Func<string, KnownIdentifierKind?> known) =>
        Figures.Matches(text).Concat(Words.Matches(text)).Concat(Born.Matches(text))
            .Where(match => Forms(match).Any(form => known(form) is not null))
            .Select(match => KnownIdentifierRule.Found(
                KnownIdentifierKind.Date, match.Index, match.Index + match.Length, FindingLevel.Held));

    private static IEnumerable<string> Forms(Match match)
    {
        var month = match.Groups["month"];
        var (a, b) = (Number(match.Groups["a"]), month.Success
            ? Array.IndexOf(Months, month.Value[..3].ToLowerInvariant()) + 1
            : Number(match.Groups["b"]));
        var days = new[] { (Day: a, Month: b), (Day: b, Month: month.Success ? 0 : a) }
            .Where(each => each.Day is >= 1 and <= 31 && each.Month is >= 1 and <= 12);
        return match.Groups["year"] is { Success: true } year
            ? days.SelectMany(each => Years(year.Value).Select(full => $"b:{full}{each.Month:00}{each.Day:00}"))
            : days.Select(each => $"m:{each.Month:00}{each.Day:00}");
    }

    private static IEnumerable<string> Years(string year) => year.Length == 4 ? [year] : [$"19{year}", $"20{year}"];

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<!\d)(?<a>\d{1,2})(?<by> ?[/.\- ] ?)(?<b>\d{1,2})\k<by>(?<year>(?:19|20)?\d\d)(?!\d)"
        + @"|(?<!\d)(?<year>(?:19|20)\d\d)(?<by> ?[/.\- ] ?)(?<a>\d{1,2})\k<by>(?<b>\d{1,2})(?!\d)"
        + @"|(?<!\d)(?<a>\d\d)(?<b>\d\d)(?<year>(?:19|20)\d\d)(?!\d)"
        + @"|(?<!\d)(?<year>(?:19|20)\d\d)(?<a>\d\d)(?<b>\d\d)(?!\d)",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Figures { get; }

    [GeneratedRegex(
        @"(?<!\d)(?<a>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \-/.]{0,2}(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:,?[ \-/.']{0,2}(?<year>(?:19|20)?\d\d)(?!\d))?"
        + @"|\b(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ \-/](?:the )?(?<a>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?[ \-/']{1,2}(?<year>(?:19|20)?\d\d)(?!\d))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Words { get; }

    [GeneratedRegex(
        @"\b(?:d\.?o\.?b\.?|born|birth(?:day| ?date)?)\b[^\d\n]{0,12}(?<a>\d{1,2})[/.\-](?<b>\d{1,2})(?![\d/.\-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Born { get; }
}
