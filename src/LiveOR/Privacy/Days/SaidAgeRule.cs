using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Ages over 89 beside a person's word, in a chart's shorthand and in words: "widow, 92 to be exact", "her age, 102",
/// "M91,", "at ninety-seven", "a hundred and one".</summary>
internal sealed class SaidAgeRule : IProseRule
{
    private const string Figure = "(?:9\\d|1[01]\\d)";

    private const string NoThing = """
        (?!\d|[.,:/-]\d|\s?[%°×+]| ?(?:per ?cent|percent|degrees?|min|mins|minutes|secs?|seconds?|h|hours?|days?|weeks?
        |months?|mm|cm|ml|mg|kg|g|l|bpm|mmhg|units?|times|cases|of|points?|x|kpa|over|on|systolic|sats?)\b)
        """;

    private static readonly Pattern Person = Pattern.AnyCase($$"""
        \b(?:widow|widower|pt|patient|grandad|grandpa|grandma|granny|gran|nan|nana|mum|mother|father|dad|aunt|uncle
        |lady|gentleman|veteran|nun|farmer|lives alone|born before the war|retired \w{3,12})(?:['’]s|,| is|, now| now)?
         (?<age>{{Figure}})(?= (?:to be exact|years|yrs|now|today|next)\b|[,.!;)]){{NoThing}}
        |\b(?:(?:her|his|the|patient['’]s|pt['’]s) )?age(?: at (?:surgery|operation|diagnosis|death
        |admission))?[,:]{1,2} ?(?<age>{{Figure}}){{NoThing}}
        |\b(?:oldest|eldest)[^.!?\n]{0,30}?(?<age>{{Figure}}(?: and {{Figure}})?){{NoThing}}
        |(?:^|[^\w])(?<age>[mf]{{Figure}})(?=,)
        |, now (?<age>{{Figure}})(?=[,.]){{NoThing}}
        """);

    private static readonly Pattern InWords = Pattern.AnyCase("""
        \b(?:at|is|was|she['’]s|he['’]s|turned|turning|aged|age|nearly|almost|over|of|being) (?<age>(?:a|one) hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?|ninety(?:[ -](?:one|two|three|four|five|six|seven|eight
        |nine))?)(?=[,.;!?)]| (?:the|and|but|with|she|he|his|her|who|years|yet|still|so|every|you)\b|\z)
        """);

    public IReadOnlyList<Pattern> Patterns => [Person, InWords];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Person.Matches(prose).Concat(InWords.Matches(prose))
        let age = match.Groups["age"]
        where !Quantity.Measured(prose.Text, age.Index, age.Index + age.Length) && !Vitals.Told(prose.Text, match.Index)
        select new Finding("age-over-89", FindingLevel.Held, age.Index, age.Length, "Ages over 89 are told only as \"over 89\".", null);
}
