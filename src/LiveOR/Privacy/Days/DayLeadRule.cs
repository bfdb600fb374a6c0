using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>A date with the part of the day or the week before it: "the night of 8 December", "week of 10 March",
/// "at 22:40 on 6 May".</summary>
internal sealed class DayLeadRule : IProseRule
{
    private const string Why = "A date says when this patient was here; a year alone may stand.";

    private const string Months = """
        (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?
        |nov(?:ember)?|dec(?:ember)?)
        """;

    private static readonly Pattern Led = Pattern.AnyCase($$"""
        \b(?:(?:on|in|during|over|since|from|until|till|before|after|by) )?(?:the )?(?:very )?(?:(?:early |small )?hours
        |night|evening|morning|afternoon|day|week(?:end)?|fortnight|month|shift|list|clinic|close|eve)(?: shift| list| clinic)?(?: of| beginning| starting| ending| commencing| after| before| from|,)? (?:(?:mon|tues?|wed(?:nes)?
        |thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? {{Months}}
        |{{Months}} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)(?![\w.]\d)
        |\b(?:at|by|from|around|about|since|before|after)? ?\d{1,2}[:.]\d\d ?(?:h|hrs|am|pm)?,? (?:on )?(?:the )?
        (?:\d{1,2}(?:st|nd|rd|th)?(?: of)? {{Months}}|{{Months}} \d{1,2}(?:st|nd|rd|th)?)\b
        """);

    // "done 21.3. with": a number at the end of a sentence has a capital or nothing behind it.
    private static readonly Pattern Dotted = Pattern.Of("""
        (?<![\w.,])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?= [a-z])
        """);

    public IReadOnlyList<Pattern> Patterns => [Led, Dotted];

    public IEnumerable<Finding> Inspect(Prose prose) => (prose.Cues & Cue.Digits) == 0 ? [] : Led.Matches(prose).Concat(Dotted.Matches(prose))
        .Select(match => new Finding("date", FindingLevel.Held, match.Index, match.Length, Why, null));
}
