using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Ages over 89 told sideways: "95 summers", "F/93", "ninety-something", "the wrong side of 90", "95 next Tuesday".</summary>
internal sealed class FurtherAgeRule : IProseRule
{
    private const string Figure = @"(?<![\w.,/+-])(?:9\d|1[01]\d)";

    private static readonly Pattern Told = Pattern.AnyCase($$"""
        {{Figure}} (?:summers|winters|springs|candles|christmases|years (?:young|on (?:this|the) \w{5,6})
        |next (?:birthday|month|week|spring|summer|autumn|winter|\w{3,6}day)|this (?:year|month|week|spring|summer
        |autumn|winter|\w{3,6}day)|on (?:(?:her|his) (?:next )?birthday|\w{3,6}day)|in (?:january|february|march|april
        |may|june|july|august|september|october|november|december|a (?:week|month|fortnight))|and (?:counting|a half
        |three quarters|sharp|fit)|years and)\b|{{Figure}}(?:[ -]?(?:something|odd|plus)\b|ish\b)(?! ?(?:%|percent|ml
        |mm))|\bninety[ -]?(?:something|odd|plus|ish)\b|\b(?:wrong|right|far|other) side of (?:90|ninety|a hundred
        |100)\b|\ba century old\b|\b(?:into|in) (?:her|his|their) (?:second century|tenth decade|eleventh decade)\b
        |(?<![\w.,/-])9\d ?(?:/ ?[FM]\b|[FM]\b|[- ]?y(?:r|rs|ear|ears)?[ -]?o(?:ld)?\b|[- ]?y/o\b|[- ]?yrs?\b
        |[- ]?years?\b)(?! ?(?:ago|study|follow|data|survival|of|experience))|\b(?:[FM]|female|male|woman|man|lady
        |gentleman|gent)[ ,/:(-]{1,2}9\d\b(?![.,/-]?\d|[%°]| ?(?:mm|cm|ml|mg|kg|bpm|fr|y\w{0,30})\b)|\bage[ds]?(?: (?:group
        |range|band|of|is|was|now|about))?[ :=~(>]{1,3}(?:9\d|1[01]\d)(?:\+|s)?(?![\d%]|[.,/]\d| ?(?:min|sec|hours|days
        |weeks|months))|(?<![\w.])(?:9\d|1[01]\d)\+(?= (?:year|yr|patient|woman|man|lady|and|club|with)|[.,?!)])
        |[>≥] ?9\d (?:years|yrs|y)\b|\bborn (?:in )?['’](?:0\d|[12]\d|3[0-6])\b(?! ?(?:weeks|at))
        """);

    public IReadOnlyList<Pattern> Patterns => [Told];

    public IEnumerable<Finding> Inspect(Prose prose) => Told.Matches(prose).Select(match => new Finding(
        "age-over-89", FindingLevel.Held, match.Index, match.Length, "Ages over 89 are told only as \"over 89\".", null));
}
