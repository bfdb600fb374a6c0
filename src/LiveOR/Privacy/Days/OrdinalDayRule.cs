using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Days told by their number in the month alone: "27th pm", "the evening of the 27th", "the 3rd of last
/// month", "on the thirteenth".</summary>
internal sealed class OrdinalDayRule : IProseRule
{
    private const string Nth = "(?:[12]?[04-9]th|1[1-3]th|[23]?1st|2?2nd|2?3rd|30th)";

    private const string Late = "(?:1[3-9]th|20th|21st|22nd|23rd|2[4-9]th|30th|31st)";

    private const string InWords = """
        (?:thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth
        |thirty[- ]first|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))
        """;

    // What numbers a thing has a noun behind it; a day has the sentence going on.
    private const string GoesOn = """
        (?=[.,;:!?)”"]|\z| (?:am|pm|eve|morning|afternoon|evening|night|at|and|she|he|they|we|it|i|was|were|is|had|has
        |with|for|from|to|then|when|because|so|but|in|on|after|before|not|no|inst|ult|prox|relook|scan|ct|mri|list
        |clinic|if|as|by|until|unless|via|again)\b)(?! (?:and|to|in|or) (?:the )?(?:\d|a row|series|line))
        """;

    private static readonly Pattern Told = Pattern.AnyCase($$"""
        (?<![.,/-])\b(?:the )?{{Late}}(?:'s)?{{GoesOn}}(?<!\b(?:my|his|her|our|their|your|its|this) .{1,10})
        |\b(?:the )?{{Nth}}(?: day)? of (?:this|last|next|the|that|each|every)(?: same| coming| past)? month\b
        |\b{{Nth}} ?(?:/|-|–|&|and|to) ?(?:the )?{{Late}}\b(?! (?:rib|centile|percentile|century|case|week|stitch
        |floor))|\b{{Nth}} of the (?:[4-9]th|1st|2nd|3rd|1[0-2]th)\b(?! \p{L}{3,12})
        """);

    private static readonly Pattern Led = Pattern.AnyCase($$"""
        \b(?:morning|afternoon|evening|night|eve|hours|week|weekend|wk|day|lunchtime|noon|midnight) (?:of|before|after
        |on) (?:the )?{{Nth}}\b(?! (?:day|post|stitch|clip|case|patient|operation|attempt|dose|cycle))|\b(?:since
        |until|till|dated|relook|scan|ct|mri|admitted|home|review|due|listed|booked|clinic|born|seen|discharged|bled
        |fell) (?:\w{2,3} )?(?<day>(?:the )?\b{{Nth}}){{GoesOn}}|\b\w{4,7} the {{Nth}} (?:and|to
        |until) (?:the )?{{Nth}}{{GoesOn}}|(?<=\b\d{2}:?\d\d (?:on )?)(?:the )?\b{{Nth}}{{GoesOn}}
        |\b{{Nth}} (?:at |@ ?)[012]?\d[:.]?[0-5]\d\b
        """);

    private static readonly Pattern Spoken = Pattern.AnyCase($$"""
        \b(?:on |since |until |till |by |from |before |after |of )?the {{InWords}}(?:'s)?{{GoesOn}}|\b(?:on|since
        |dated|born) (?:on )?the (?:\w{5,8}|twenty[- ]\w{5,7}) of the (?:first|second|third|fourth|fifth|sixth|seventh
        |eighth|ninth|tenth|eleventh|twelfth)\b|\b(?:on )?the ides of\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Told, Led, Spoken];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        Told.Matches(prose).Concat(Led.Matches(prose)).Concat(Spoken.Matches(prose)).Select(Found);

    private static Finding Found(Match match) =>
        DayFindings.Told(match, "date", FindingLevel.Held, "A day of a month says when this patient was here; a year alone may stand.");
}
