using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Days told by a feast, by counting from today, or by their number in the month.</summary>
internal sealed class DayPhraseRule : IProseRule
{
    private const string Why = "Beside a public post this gives away a date; a year alone may stand.";

    // "Christmas tree" is a look, "Christmas disease" an illness; "Easter" is no sign of either.
    private static readonly Pattern Feast = Pattern.AnyCase("""
        \b(?:on |at |over |before |after |since )?(?:the )?(?:(?:christmas|xmas|easter|thanksgiving|halloween
        |hallowe'en|diwali|ramadan|eid|hanukkah|chanukah|passover|pentecost|hogmanay|yom kippur|rosh hashanah|kwanzaa
        |nowruz|purim|vesak)(?! (?:tree|disease|factor|eggs?|bunny|mask))
        |(?:on |at |over |before |after |since |of )holi(?: (?:eve|day|morning|sunday|monday|weekend|week))?
        |(?:new year'?s?|boxing|australia|canada|anzac|bastille|independence|memorial|labou?r|veterans'?|remembrance
        |martin luther king|mlk|columbus|presidents'?|mothers?'?s?|mothering|fathers?'?s?|valentine'?s?
        |st\.? (?:patrick'?s?|george'?s|andrew'?s|david'?s)|guy fawkes|bonfire|burns|midsummer'?s?|republic|national
        |king'?s|queen'?s|thanksgiving|waitangi|juneteenth|ash|shrove|palm|maundy) (?:day|eve|night|friday|sunday
        |tuesday|wednesday|thursday)|(?:spring |summer |august |may )?bank holiday(?: monday| weekend)?|good friday
        |juneteenth|cinco de mayo|(?:chinese|lunar) new year|fourth of july|(?:(?:feb\w{0,30}|oct\w{0,30}|may|summer
        |autumn|spring|easter) )?half[ -]term)\b(?: (?<year>(?:19|20)\d\d))?
        """);

    private static readonly Pattern Counted = Pattern.AnyCase("""
        \b(?:the day before yesterday|(?<later>the day after tomorrow)|the other (?:day|night|week)
        |earlier this (?:week|month)|(?:last|this past) (?:week|weekend|month|fortnight)|over the weekend
        |(?<later>(?:next|this coming) (?:week|weekend|month)|in (?:a|one|two|three) (?:fortnight|weeks?(?: time
        |'s? time)|days? time|days' time)|in a fortnight)|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten
        |a few|a couple of|several|\d{1,2}) (?:days?|nights?|weeks?|fortnights?) ago|(?:last|this|next) (?:spring
        |summer|autumn|winter))\b
        """);

    private static readonly Pattern Figures = Pattern.AnyCase($$"""
        (?<![\w.,/-])(?:0?[1-9]|1[0-2])[./](?<year>(?:19|20)\d\d)(?![\d/-]|[.,]\d)|\b{{Months}}\.? '\d\d\b
        |(?<![\w.,/])\d{1,2}(?:st|nd|rd|th)? ?(?:-|–|to|and|/) ?\d{1,2}(?:st|nd|rd
        |th)? (?:of )?{{Months}}\b(?:,? (?<year>(?:19|20)\d\d))?|\b(?:on|until|since) the (?:[12]?\dth|[23]?1st|2?2nd
        |2?3rd|30th)\b(?! (?:postoperative|post-op|day|attempt|try|side|rib|nerve|finger|toe|week|floor|case|patient
        |port|time|pass|firing|vertebra))
        """);

    public IReadOnlyList<Pattern> Patterns => [Feast, Counted, Figures];

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        return
        [
            .. Feast.Matches(prose).Select(match => Found(match, "date", FindingLevel.Held, "on another day")),
            .. Counted.Matches(prose).Select(match => Found(match, "relative-day", FindingLevel.Warned, Later(match) ? "later" : "earlier")),
            .. (prose.Cues & Cue.Digits) != 0 ? Figures.Matches(prose).Select(AsFigures) : [],
        ];
    }

    private static bool Later(Match match) => match.Groups["later"].Success;

    private static Finding AsFigures(Match match)
    {
        var year = match.Groups["year"];
        return Found(match, "date", FindingLevel.Held, year.Length == 4 ? year.Value : null);
    }

    private static Finding Found(Match match, string rule, FindingLevel level, string? instead) =>
        new(rule, level, match.Index, match.Length, Why, Rewrite.InCaseOf(match.Value, instead));

    private const string Months = """
        (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?
        |nov(?:ember)?|dec(?:ember)?)
        """;
}
