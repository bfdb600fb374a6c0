using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Names after "patient", a relative or "name is".</summary>
internal sealed class PersonalNameRule : IProseRule
{
    private static readonly Pattern Kin = Pattern.Of("""
        \b(?<role>(?i:mother|father|mum|dad|wife|husband|son|daughter|baby|brother|sister|partner|aunt|uncle|grandmother
        |grandfather|granddaughter|grandson|grandma|grandpa|granny|nan|auntie|mummy|daddy|mom|stepson|stepdaughter
        |girlfriend|boyfriend|neighbou?r|friend|niece|nephew|cousin|fiancee?))(?:,| is| named| called|,? named
        |:)? (?<first>\p{Lu}\p{Ll}{1,30})(?:[ -]\p{Lu}(?:\.|\p{Ll}{1,30}))?\b
        """);

    // With a capital, "Patient Positioning" is a heading: then it takes two words that can be a name.
    private static readonly Pattern Patient = Pattern.Of("""
        \b(?<role>(?i:patient|pt\b\.?))(?:,| is|:)? (?<first>\p{Lu}\.\p{Lu}\b\.?)|\b(?<role>patient|pt\b\.?)(?:,| is
        | named| called|:)? (?<first>\p{Lu}\p{Ll}{1,30})(?:[ -]\p{Lu}(?:\.|\p{Ll}{1,30}))?\b|\b(?<role>(?i:patient
        |pt\b\.?))(?:,| is| named| called|:)? (?<first>\p{Lu}\p{Ll}{1,30})[ -]\p{Lu}(?:\.|\p{Ll}{1,30})
        """);

    private static readonly Pattern Named = Pattern.Of("""
        \b(?i:note|typed|written|signed|dictated|scribed|seen|reviewed|operated|closed|assisted|prepared
        |checked) by (?<first>\p{Lu}{2,3})\b(?!\w)|(?<!\w)(?<first>\p{Lu}\.\p{Lu}\.?)(?= (?:asked|is|was|has|says|said
        |wants|wanted|will|had|took|agreed)\b)|\b(?i:(?:his|her|their|my|patient'?s?|sur|first|last|full
        |family) ?name(?:'s| is| was|:)|name:|(?<role>man|woman|boy|girl|lady|gentleman) (?:named
        |called)) ?(?<first>\p{Lu}\p{L}{1,30})(?:[ -]\p{Lu}(?:\.|\p{L}{1,30}))?
        """);

    public IReadOnlyList<Pattern> Patterns => [Kin, Patient, Named];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Kin.Matches(prose).Concat(Patient.Matches(prose)).Concat(Named.Matches(prose))
        where NameWords.CanBeName(match.Groups["first"].Value)
        select new Finding(
            "personal-name", FindingLevel.Held, match.Index, match.Length, "A name points to one person; say the relation or role instead.",
            match.Groups["role"] is { Success: true } role ? role.Value : null);
}
