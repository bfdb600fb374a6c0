using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Telephone numbers that people break up, half spell or half hide: "713 - 555 - 01 42", "0 7 7 0 0…", "five-five-five 0120",
/// "double five 3 0142", "07700 ***142", "*61-3302#".</summary>
internal sealed class CallNumberRule : IProseRule
{
    private const string Word = "(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)";

    private const string Said = "(?:(?:double|triple|treble)[ -])?" + Word;

    private static readonly Pattern Broken = Pattern.Of("""
        (?<![\w.,:/-])\+?\d(?:(?: ?[-–.·/] ?| )\d){6,15}(?![\w-]|[.,]\d| ?[-–/] ?\d)
        |(?<![\w.:/-])(?:\+?1 ?[-–.·/ ] ?)?\(?\d{3}\)? ?[-–.·/] ?\d{3} ?[-–.·/] ?\d{2}[ -]?\d{2}(?![\w-])
        |(?<![\w.,:/-])[2-9]\d{2}[.·–]\d{4}(?![\w%]|[.,]\d)|(?<![\w.,:/-])\d{3}[ .·–-]0\d[ .–-]\d{2}(?![\w%]|[.,]\d)
        |(?<![\w.,:/-])\d{3}-\d{4},? ?(?:[xX]|[Ee]xt\.?|[Ee]xtension) ?\d{1,6}(?!\w)
        |(?<!\w)[Oo0][1-9Oo][\dOo]{2,3}[ -]?[\dOo]{3}[ -]?[\dOo]{3}(?!\w)
        |(?<!\w)0\d{2,4}[ -]?[xX*•.]{2,4}[ -]?\d{2,4}(?!\w)
        |(?<![\w*])[*#]\d{1,4}-\d{2,5}#?(?!\w)|(?<![\w*#])[*#]{1,2}\d{2,5}#?(?![\w*]|[.,]\d)
        """);

    private static readonly Pattern HalfSpelled = Pattern.AnyCase($$"""
        \b{{Said}}(?:[ ,-]{1,2}{{Said}}){1,8}[ ,-]{1,2}\d{3,7}(?![\w%]|[.,]\d)|\b(?:double|triple
        |treble)[ -](?:{{Word}}
        |\d)(?:[ ,-]{1,2}(?:(?:double|triple|treble)[ -])?(?:{{Word}}|\d{1,6})){2,9}\b|\b(?:ring|call|dial|bleep|beep
        |page
        |pager|extension|extn?|dect|line|number|num|phone|mobile|fax|social|ssn|mrn|ends?|ending|last four|digits
        |digit)
        (?:[ :,]{1,2}(?:me|us|him|her|them|on|at|in|with|is|was|are|number|of)\b){0,3}[ :,]{1,2}{{Said}}
        (?:[ ,-]{1,2}{{Said}}){2,6}\b(?! (?:of|more|times|units|patients))
        """);

    public IReadOnlyList<Pattern> Patterns => [Broken, HalfSpelled];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Broken.Matches(prose).Concat(HalfSpelled.Matches(prose))
        where !Quantity.Measured(prose.Text, match.Index, match.Index + match.Length) && !Series.Runs(match.ValueSpan)
        select new Finding("phone", FindingLevel.Held, match.Index, match.Length, CodeKind.Phone.Why, null);
}
