using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Ages over 89 in rows, beside "oldest", in other languages and by what comes at a hundred: "Alder 91,
/// Birch 90", "93 ans", "the oldest I ever did – 101", "a card from the King".</summary>
internal sealed class StatedAgeRule : IProseRule
{
    private const string Figure = "(?:9\\d|1[01]\\d)";

    private const string NoThing = """
        (?!\d|[.,:/-]\d|\s?[%°×+]| ?(?:per ?cent|degrees?|min|mins|minutes|secs?|seconds?|h|hours?|days?|weeks?
        |months?|mm|cm|ml|mg|kg|g|l|j|w|fr|bpm|mmhg|units?|times|cases|patients|people|of|points?|x|hz|kpa|cc|kilos
        |pounds|lb|stitches|steps|gauge)\b)
        """;

    // Who is named beside one number and the next beside another is told with their ages, unless these are readings.
    private static readonly Pattern Row = Pattern.Of($$"""
        (?<!\w)(?!(?:Pulse|Sats|Sodium|Chloride|Glucose|Pressure|Lactate|Rate|Heart|Map|Temp|Power|Flow|Grade|Dose
        |Score|Index|Count|Systolic|Diastolic|Output|Urea|Creatinine|Platelets|Ferritin|Albumin|Sat|Step|Steps|Size
        |Port|Echelon|Angle|Flexion|Extension|Channel|Case|Room|Bed|Bay|Page|Bleep|Line|Volume|Loss|Entropy|Valgus
        |Varus|Slope|Arch|And|Or|At|On
        |In)\b)\p{Lu}\p{Ll}{2,20} (?<age>{{Figure}})(?=(?:, | and |; | & |/)(?:\p{Lu}\p{Ll}{2,20}|my|the
        |I) \d{2,3}\b(?![.,]?\d| ?(?:%|mm|ml|cm|bpm)))
        |(?<!\w)\p{Lu}\p{Ll}{2,20} \d{2,3}(?:, | and |; | & |/)(?!(?:Pulse|Sats|Sodium|Chloride|Glucose|Pressure
        |Lactate|Rate|Heart|Map|Temp|Systolic|Diastolic|Sat|Power|Flow|Step|Size
        |Port)\b)\p{Lu}\p{Ll}{2,20} (?<age>{{Figure}}){{NoThing}}
        """);

    private static readonly Pattern Oldest = Pattern.AnyCase($$"""
        \b(?:woman|man|lady|gentleman|gent|patient|widow|widower|veteran|farmer|nun|priest|grandmother|grandfather|chap
        |soul|person|teacher|someone|somebody|anyone|fem) (?:of|aged?) (?:about |nearly |almost |over )?(?<age>{{Figure}}){{NoThing}}
        |\b(?:(?:not bad|good going|going strong|remarkable|impressive|doing well) (?:for|at)|frail|spry|sprightly|plucky
        |independent|stubborn|cheerful|fit) (?<age>{{Figure}})(?= (?:with|and|who|but|on|from|in)\b|[.,!]|\z){{NoThing}}
        |\b(?:oldest|eldest|most senior|record age|how old|very old|great age|grand age|ripe old age|age[- ]wise
        |years young)\b[^.!?\n]{0,50}?(?<![\w.,/+-])(?<age>{{Figure}}(?: years?)?){{NoThing}}
        |(?<![\w.,/+-])(?<age>{{Figure}})(?=[^.!?\n]{0,12} (?:is|was) (?:the|my|our) (?:oldest|eldest|record))|\b(?:is
        |was|at|turned|be|aged?|she['’]s|he['’]s|being|only|just|still|now|already|all of|fully
        |nearly) (?<age>{{Figure}})(?= (?:exactly|years?|yrs?|today|tomorrow|now|already|but|so|who|if|when|god bless
        |bless|mind you|can you|and (?:still|never|fit|lives|sharp|going|a)|not out|no less|believe|would you|next
        |in (?:may|june|july|march|april|august|the))\b){{NoThing}}|\b(?:card|telegram|letter|message) from (?:the|his
        |her) (?:king|queen|majesty|palace|president|pope)\b|\b(?:four ?score and (?:ten|eleven|twelve|thirteen
        |fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))\b
        """);

    private static readonly Pattern Abroad = Pattern.AnyCase($$"""
        (?<![\w.,/+-])(?<age>{{Figure}} ?-?(?:ans|jahre?n?|jahrige[rsn]?|jaehrige[rsn]?|j\.|anos|anni|aar|jaar|jarige
        |ar gammal|ar gammel|eves|yas|yasinda|taong gulang|saal|vuotta|vuotias|baras|bliadhain|oed))\b|\b(?:aetat\.?
        |aet\.?|aetatis|edad|age de|im alter von|leeftijd|idade|wiek|edad:) ?:? ?(?<age>{{Figure}}){{NoThing}}
        |\b(?<age>nonagenaires?|nonagenari[ao]s?|centenaires?|centenari[ao]s?|neunzigjahrige[rn]?
        |hundertjahrige[rn]?)\b|(?<![\w.,/+-])(?<age>{{Figure}} ?[♀♂])|(?<age>[♀♂] ?{{Figure}}){{NoThing}}|\b(?:pt
        |patient|she|he|lady|gent|man|woman)[ ,:(]{1,2}(?<age>{{Figure}}) ?(?:y|yo|yrs?|yr)\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Row, Oldest, Abroad];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Row.Matches(prose).Concat(Oldest.Matches(prose)).Concat(Abroad.Matches(prose))
        let age = match.Groups["age"].Success ? match.Groups["age"] : match
        where !Quantity.Measured(prose.Text, age.Index, age.Index + age.Length) && !Vitals.Told(prose.Text, match.Index)
        select new Finding("age-over-89", FindingLevel.Held, age.Index, age.Length, "Ages over 89 are told only as \"over 89\".", null);
}
