using System.Globalization;
using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Calendar dates, in figures or words. A year alone may stand.</summary>
internal sealed class DateRule : IProseRule
{
    private const string Months =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static readonly Pattern Numeric = Pattern.AnyCase("""
        (?<on>\bon (?:the )?)?(?:(?<![\w.,/-])(?<a>\d{1,2})(?<by>[/.-])(?<b>\d{1,2})\k<by>(?<year>(?:19|20)\d\d
        |\d\d)(?![\d%/]|[.,-]\d)|(?<![\w.,/-])(?<a>\d{1,2}) (?<b>\d{1,2}) (?<year>(?:19|20)\d\d)(?!\d)
        |(?<![\w.,/-])(?<year>(?:19|20)\d\d)(?<by>[-/.])(?<b>\d{1,2})\k<by>(?<a>\d{1,2})(?!\d)(?:T\d[\d:.+Z-]{0,24})?
        |(?<![\w.,/-])(?<year>(?:19|20)\d\d)(?<b>0[1-9]|1[0-2])(?<a>0[1-9]|[12]\d|3[01])(?!\d))
        """);

    private static readonly Pattern DayMonth = Pattern.AnyCase($$"""
        (?<on>\bon (?:the )?)?(?<![\w.,/-])(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd
        |th)?(?: of)?[ /.-]{0,2}(?<month>{{Months}})(?![a-z])\.?(?:[ /.,-]{0,2}(?<year>(?:19|20)\d\d|'?\d\d(?!\d
        | ?[a-z%])))?
        """);

    private static readonly Pattern MonthDay = Pattern.AnyCase($$"""
        (?<on>\bon )?\b(?<month>{{Months}})\.?[ -](?:the )?(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%/]|:\d|\.\d
        |-\d)(?:,? (?<year>(?:19|20)\d\d))?
        """);

    private static readonly Pattern MonthYear = Pattern.AnyCase($$"""
        \b(?<month>{{Months}})\.?,?[ /-](?:of )?(?<year>(?:19|20)\d\d)(?!\d)
        """);

    private static readonly Pattern Announced = Pattern.AnyCase("""
        \b(?:d\.?o\.?b\b\.?|date of birth|birth ?date|born (?:on|in)|birthday)[ :=]{0,3}(?:is |was )?(?:the )?\d{1,4}
        (?:[/. -]\d{1,4}){0,2}|\b(?:admitted|discharged|dated|since|referred
        |re-?admitted)(?: on)? \d{1,2}[/.-]\d{1,2}(?![\d%/]| ?(?:mm|cm|hours|days|weeks))|\bon \d{1,2}/\d{1,2}(?=[.,;!)]
        |\z)|\b(?:confirmed|signed|dated|scheduled|listed|booked|scanned|consented
        |renewed) (?:on |for )?\d{1,2}/\d{1,2}(?![\d/%])|\b(?:ct|mri|scan|pet|echo|surgery|op|visit|clinic
        |biopsy) (?:was |on |of |from )(?:[2-9]/1|[3-9]/2|[4-9]/3|[5-9]/4|[6-9]/5|[7-9]/6|[89]/7|9/8|1[0-2]/\d
        |1[0-2]/[1-3]\d|\d/[1-3]\d)(?![\d/%])
        """);

    public IReadOnlyList<Pattern> Patterns => [Numeric, DayMonth, MonthDay, MonthYear, Announced];

    public IEnumerable<Finding> Inspect(Prose prose) =>
    [
        .. Numeric.Matches(prose).Where(match => Plausible(match) && !Measured(prose.Text, match)).Select(Found),
        .. DayMonth.Matches(prose).Concat(MonthDay.Matches(prose)).Where(match => IsMonth(match) && !Measured(prose.Text, match)).Select(Found),
        .. MonthYear.Matches(prose).Where(match => match.Groups["month"].Value is not ['m', 'a', ..]).Select(Found),
        .. Announced.Matches(prose).Select(Found),
    ];

    private static bool Measured(string text, Match match) => Quantity.Measured(text, match.Index, match.Index + match.Length);

    /// <summary>"may 5" and "march 3" in small letters are verbs; OCT is a scan.</summary>
    private static bool IsMonth(Match match)
    {
        var month = match.Groups["month"].ValueSpan;
        return month is not ("may" or "march" or "mar" or "MAR" or "OCT") || match.Groups["year"].Success;
    }

    private static bool Plausible(Match match)
    {
        var (first, second) = (Number(match.Groups["a"]), Number(match.Groups["b"]));
        return first is >= 1 and <= 31 && second is >= 1 and <= 31 && (first <= 12 || second <= 12) && !Sizes(match, first, second);
    }

    /// <summary>"10-12-15" and "5-10-20" are sizes of ports and dilators rather than dates.</summary>
    private static bool Sizes(Match match, int first, int second) =>
        match.Groups["by"].Value == "-" && match.Groups["year"] is { Length: 2 } year && Number(year) is var third
        && ((third is >= 10 and <= 16 && !match.Groups["a"].Value.StartsWith('0') && !match.Groups["b"].Value.StartsWith('0'))
            || (first % 5 == 0 && second % 5 == 0 && third % 5 == 0));

    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Finding Found(Match match)
    {
        var year = match.Groups["year"];
        var rewrite = year is { Success: true, Length: 4 } ? match.Groups["on"].Success ? $"in {year.Value}" : year.Value : null;
        return new("date", FindingLevel.Held, match.Index, match.Length, "A date says when this patient was here; a year alone may stand.", rewrite);
    }
}
