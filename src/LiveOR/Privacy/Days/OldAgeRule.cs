using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Ages over 89 that only their sentence shows to be ages: "why operate at 93?", "turned 100", "Mr Example (95)".</summary>
internal sealed class OldAgeRule : IProseRule
{
    private static readonly Pattern Told = Pattern.Of("""
        \b(?<at>at) (?<age>(?:9\d|1[01]\d)(?: years)?)(?=[?.!;,)]|\z| (?:the|she|he|a|years|and|is|was|with|you|we
        |it)\b)(?!\.\d)|\b(?:turn(?:ed|s|ing)|reach(?:ed|es)|nearly|almost|short of|approaching) (?<age>9\d|1[01]\d
        |a hundred|ninety(?:-\w{3,5})?)(?![.,]?\d|%| ?(?:degrees|ml|mm|per cent|percent|of|times|cases|minutes
        |million))\b|\b(?<age>(?:9\d|1[01]\d) next birthday)|(?:\p{Lu}\p{Ll}{1,20}|patient|lady|gentleman|woman|man
        |mother|father|grand(?:ma|pa|mother|father)) \((?<age>9\d|1[01]\d)\)|(?:patient|lady|gentleman|woman|man|mother
        |father|today|him|her),? (?<age>(?:9\d|1[01]\d|ninety-\w{3,5})(?:, ?[FMfm]\b)?)(?=[,)])|(?:, |\()(?<age>(?:9\d
        |1[01]\d), ?[FMfm])\b|\b(?:[Pp]atient|[Ww]ho|[Ss]he|[Hh]e|woman|man|lady|gentleman)['’]s (?<age>9\d
        |1[01]\d)\b(?![.,]\d| ?[%°]| ?(?:ml|mm|kg|cm|degrees|beats|over)\b)|(?<=^|["“])(?<age>9\d)(?=, lives\b)
        |(?<age>over-ninety(?: \(9\d\))?)|(?:, bed \w{1,4}, |, )(?<age>9\d)(?=, (?:drain|day|home|no|nil|lives|allergic
        |allergies|bed|right|left|lap|hip|from|frail))
        """);

    public IReadOnlyList<Pattern> Patterns => [Told];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Told.Matches(prose)
        let age = match.Groups["age"]
        where !Quantity.Measured(prose.Text, age.Index, age.Index + age.Length) && !(match.Groups["at"].Success && Vitals.Told(prose.Text, match.Index))
        select new Finding("age-over-89", FindingLevel.Held, age.Index, age.Length, "Ages over 89 are told only as \"over 89\".", "over 89");
}
