using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Ages over 89 in the ways people tell them: "pushing 95", "I'm ninety-four", "in his 92nd year", ", 97, cataract".</summary>
internal sealed class TellingAgeRule : IProseRule
{
    private const string Figure = @"(?:9\d|1[01]\d)";
    private const string Ninety = "ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?";
    private const string Hundred = "(?:a|one) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?";
    private const string Ordinal = @"(?:9\d(?:st|nd|rd|th)|1[01]\d(?:st|nd|rd|th)|ninetieth|ninety[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|hundredth|hundred and \w{4,7}(?:st|nd|rd|th))";
    private const string NoThing = @"(?!\d|[.,:/-]\d|\s?[%°×+]|-(?:min|deg|day|sec|hour|degree)| ?(?:per ?cent|percent|degrees?|deg|min(?:ute)?s?|secs?|seconds?|h|hours?|days?|weeks?|months?|mm|cm|ml|mg|mcg|kg|g|l|j|w|fr|bpm|mmhg|beats|systolic|diastolic|over|on|ml/min|units?|times|cases|patients|people|of|points?|or so (?:ml|minutes)|x|watts?|joules?|hz|kpa|psi|sats?)\b)";

    private static readonly Pattern Person = Pattern.Of($$"""
        \b(?:(?:[Ii]['’]m|[Ii] am|[Ss]he['’]?s|[Hh]e['’]?s|[Tt]hey['’]re|[Ss]he is|[Hh]e is|[Ww]ho is|[Ww]ho['’]s
        |[Ss]he was|[Hh]e was|patient is|lady is|man is|gentleman is|woman is|pt is|[Mm]um is|[Dd]ad is|[Gg]ran is
        |mother is|father is)(?: now| only| just| all of| a young| a spry| nearly| almost| about| already| really
        | actually| over)?|[Jj]ust shy of|[Ss]hy of|[Pp]ushing|[Nn]udging|[Rr]ounding|[Hh]itting|[Nn]earing
        |[Aa]pproaching|[Ss]hort of|[Tt]urn(?:s|ed|ing)?|[Rr]each(?:es|ed|ing)?|[Cc]elebrat(?:es|ed|ing)|[Ll]ived to
        |[Ll]ive to|[Gg]oing on|[Cc]oming up to|[Cc]lose to|[Ww]ell past|[Pp]ast|[Aa] sprightly|[Aa] spry|[Aa] young
        |[Aa] fit|[Aa] frail|[Aa] feisty|[Aa] remarkable|[Aa] tough|[Aa]t the (?:grand |ripe )?(?:old )?age of
        |[Aa]t the ripe old age of|[Aa]ges?|[Aa]ged|[Aa]ge[:=]|[Yy]oung|[Ss]till|[Aa]t|[Oo]nly|says|said
        |come) (?<age>{{Figure}}(?: next| now| already| and a (?:half|bit|quarter)|\+)?){{NoThing}}(?=[?.!;,)'’"”:]|\z
        | (?:and|but|so|with|who|or|the|she|he|her|his|if|as|is|was|now|next|today|this|in|when|we|it|you|because
        |though|going|years|yrs|fit|frail|sharp|still|lives|lived|alone)\b)
        """);

    private static readonly Pattern InWords = Pattern.AnyCase($$"""
        (?:(?<![\w-])(?<age>{{Ninety}}(?:[ -]years?(?:[ -](?:old|young)| of age)?| next|-odd)?)|(?:\A
        |, )(?<age>{{Hundred}}(?<=and \w{3,5}))|\b(?:is|turns|turned|nearly|almost|aged?|past|reached|old at
        |be) (?<age>{{Hundred}}))(?!\w|-(?:degree|minute|second|day|hour)){{NoThing}}(?=[?.!;,)'’"”:]|\z| (?:and|but
        |so|with|who|or|she|he|her|his|if|as|is|was|now|next|today|this|in|when|we|it|you|because|though|years|yrs|fit
        |frail|sharp|told|still|lives|lived|alone)\b)
        """);

    private static readonly Pattern Birthday = Pattern.AnyCase($$"""
        \b(?<age>(?:in |into |during )?(?:her|his|their|a|the|my) {{Ordinal}}(?: year| birthday
        | decade)?)\b(?! (?:percentile|centile|case|time|attempt|minute|day|operation|patient|procedure))
        |\b(?<age>{{Ordinal}} (?:birthday|year of (?:her|his) life|year))\b|\b(?<!\bthe )(?<!\bthe (?:early|mid
        |late)[ -])(?<age>(?:in |into )?(?:(?:her|his|their) )?(?:early |mid[ -]?|late |very late )?(?:nineties
        |['’]?90['’]?s))\b(?! (?:technology|technique|music|paper|and (?:\d|the noughties)))
        |\b(?<age>born (?:back |way back )?(?:in |on |before )?(?:18\d\d|19[0-2]\d|193[0-6]))\b|\b(?<age>(?:ten
        |tenth) decade(?: of (?:her|his|their) life)?)\b|\b(?<age>(?:super)?(?:centenarian|nonagenarian)s?)\b
        |\b(?<age>over[- ](?:90|ninety)s?)\b(?! ?(?:%|degrees|percent|per|min|ml|mm))|\b(?<age>(?:nine|ten) decades)\b
        """);

    private static readonly Pattern Alone = Pattern.Of($$"""
        (?:\A|[.!?:] |["“‘'])(?<age>{{Figure}})(?=, (?:and|but|lives|lived|never|still|no|not|fit|frail|sharp|on|from
        |with|female|male|widow|widower|retired|hip|neck|nof|independent|walks|mobile|deaf|alone|f\b|m\b)
        | and (?:never|still|fit|lives|sharp|counting|frail|as)|! |(?: ?(?:F|M|f|m)\b[ ,.;]))
        |(?:[A-Z][a-z’'-]{2,40}(?=,? ?(?:, |\(|is |was ))|patient|pt|lady|gentleman|woman|man|mother|father|gran(?:ny
        |dma|dpa)?|nan|mum|dad|veteran|widow|nun|priest|farmer|resident|neighbou?r|donor|recipient|chap|fella|bloke
        |lass),? (?:is |was )?\(?(?<age>{{Figure}}(?: and a (?:half|bit)| come \p{Lu}\w{1,30})?)(?=[,)] |\z
        |[.;!?)](?: |\z)| (?:and|next|years|yrs|yo)\b)(?<!(?:aturation|ressure|pulse|Pulse|ate|ats|MAP|ngle|ower|core
        |emperature|ystolic|iastolic|lexion|ndex|utput|Hb|sat) (?:is |was )\d{2,3})(?<!(?:Dose|Rate|Sats|Pulse
        |Pressure|MAP|Power|Angle|Temp|Score|Flow|Port|Level|HR|BP|Grade|Size|French|Gleason|Karnofsky|Vacuum|Echelon
        |System|Flex|Stryker) \d{2,3})
        """);

    public IReadOnlyList<Pattern> Patterns => [Person, InWords, Birthday, Alone];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Person.Matches(prose).Where(match => !Vitals.Told(prose.Text, match.Index)).Concat(InWords.Matches(prose)).Concat(Birthday.Matches(prose)).Concat(Alone.Matches(prose))
        let age = match.Groups["age"]
        where !Quantity.Measured(prose.Text, age.Index, age.Index + age.Length)
        select new Finding("age-over-89", FindingLevel.Held, age.Index, age.Length, "Ages over 89 are told only as \"over 89\".", age.Value.All(char.IsAsciiDigit) ? "over 89" : null);
}
