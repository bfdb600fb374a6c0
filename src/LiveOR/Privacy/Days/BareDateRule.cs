using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>A day and a month with nothing to announce them: "confirmed, 11/20", "biopsy 12-03 benign", "on the fifth". Scores, counts
/// and acuities look alike, so they are only warned of.</summary>
internal sealed class BareDateRule : IProseRule
{
    private const string Why = "This may be a day and a month. A date says when this patient was here; a year alone may stand.";

    /// <summary>Before a share, a score or a reading.</summary>
    private const string NotAfter = """
        (?<!\b(?:steps?|case|part|no|number|page|slide|chapter|lesson|update|clip|gcs|score[ds]?|apgar|nodes?|va|vision|acuity|snellen|sees?|saw|grade|asa|power|tension|counts?|counted|total
        |swabs?|needles?|ratio|reads?|is|was|of|only|all|about|over|under|to|x|bp|pressure|ef|psa|bishop|moca|mmse|nihss) )
        """;

    private const string NotBefore = """
        (?![\d%/]|[.,:-]\d| ?(?:lymph|nodes?|glands?|pos|neg|lung|ribs?|inch|in\b|"|mm|cm|ml|mg|of\b|out\b|people|staff|patients?
        |cases|score|vision|acuity|eyes?|points?|swabs|needles|fr\b|french|gauge|correct|left|vessels|stitches|clips|dpt|d\b
        |segments|lobes|biopsies|cores|slides|sites|hours|hrs?|h\b|days|weeks|months|years|screws?|holes?|with|without|both|each))
        """;

    private static readonly Pattern Figures = Pattern.AnyCase($$"""
        (?<![\w.,/:-]){{NotAfter}}(?:(?:1[3-9]|2[1-9]|3[01])/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2[1-9]|3[01])){{NotBefore}}
        |(?<![\w.,/:-]){{NotAfter}}(?:(?:0[1-9]|[12]\d|3[01])-0[1-9]|0[1-9]-(?:[12]\d|3[01]))(?![\w-]){{NotBefore}}
        """);

    // Both may be months here, so a word that waits for a day must stand before.
    private static readonly Pattern Awaited = Pattern.AnyCase($$"""
        \b(?:home|back|again|review(?:ed)?|f/u|follow-?up|until|till|since|due|exp(?:ires)?|op|surgery|bloods|clinic|seen|admitted
        |consent(?:ed)?|signed|dated|sutures out|stitches out|staples out|clips out|stents? out|drains? out|discharged?|d/c
        |transferred|born|booked|listed|moved to|rescheduled(?: to)?|postponed to|planned(?: for)?|next|last|confirmed|imaging
        |ultrasound|biops(?:y|ied)|scope[ds]?|colonoscopy|gastroscopy|echo|angio|films?|x-?rays?|reported|resulted)
        (?: (?:on|from|of|was|is|for|by|at|the|again))?:? (?!(?:1/[2-4]|2/[235]|3/[45]|4/5|5/5|[0-9]/10)\b)
        (?:(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])|(?:1[3-9]|2\d|3[01])\.(?:0?[1-9]|1[0-2])|(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2]))
        (?! ?(?:to|and|→|-|–) ?\d){{NotBefore}}
        """);

    private static readonly Pattern Spelled = Pattern.AnyCase("""
        \bon the (?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth
        |seventeenth|eighteenth|nineteenth|twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)
        |thirtieth|thirty[ -]first)(?=[.;!?)]|\z|, (?:she|he|they|we|and|but|so|at|then)\b| (?:at|she|he|we|they|for|but|because|so
        |when|with her|with his)\b| and (?:she|he|they|we|was|is|had|has|got|went|came|asked)\b)
        """);

    public IReadOnlyList<Pattern> Patterns => [Figures, Awaited, Spelled];

    public IEnumerable<Finding> Inspect(Prose prose) => Figures.Matches(prose).Concat(Awaited.Matches(prose)).Concat(Spelled.Matches(prose))
        .Where(match => !Quantity.Measured(prose.Text, match.Index, match.Index + match.Length))
        .Select(match => new Finding("date", FindingLevel.Warned, match.Index, match.Length, Why, null));
}
