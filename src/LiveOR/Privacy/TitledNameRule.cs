using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Names after a title ("Dr Example", "mrs example") or before a degree ("Jane Example, MD").</summary>
internal sealed class TitledNameRule : IProseRule
{
    private static readonly Pattern Titled = Pattern.Of("""
        \b(?:(?:Old|Young|Consultant|Senior|Charge|Staff|Lead|Chief|Associate|Attending|Anaesthetist|Anesthetist|Surgeon
        |Registrar|Scrub|Theatre) ){0,3}(?<title>(?i:mrs|mr|ms|miss|mx|drs?|prof|professor|doctor|mister|nurse|sister
        |sir|madam|mme|señora|señor|senora|senor|sra|sr|herr|frau|monsieur|matron|midwife|father|pastor|rabbi|imam
        |reverend|rev|lord|lady|dame))(?:\.\s{0,3}|\s{1,3})(?:(?:em|emer|hc|h\.c|dr|med|Dr|Ing
        |ing)\.\s{1,3}){0,2}(?:(?:de|la|van|der|den|ten|von|al|el|bin|da|di|du|le|ter) ){0,3}(?<first>\p{Lu}(?:\.
        |'?\p{L}{0,30})(?:['-]\p{L}{2,20}){0,2})(?:\s{1,2}(?:(?:de|la|van|der|den|von|al|el|bin|da|di|le) ){0,2}\p{Lu}(?:\.
        |\p{L}{1,30})(?:['-]\p{L}{2,20}){0,2}){0,2}
        """);

    private static readonly Pattern SmallLetters = Pattern.Of("""
        \b(?<title>[Mm]rs|[Mm]r|[Dd]r|MRS|DR)(?:\.\s{0,3}|\s{1,3})(?:\p{Ll}\.? )?(?:(?:de|la|van|der|den
        |von|al|el|bin|da|di) ){0,2}(?<first>\p{Ll}{3,30}(?:['-]\p{Ll}{2,30}){0,3})\b
        """);

    private static readonly Pattern Degree = Pattern.Of("""
        \b(?<first>\p{Lu}\p{Ll}{1,30})(?: \p{Lu}\.)?[ ]\p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?,? (?<title>MD|M\.D\.
        |MBBS|MBChB|RN|FRCS|FACS|PhD|CRNA|PA-C)(?!\w)
        """);

    public IReadOnlyList<Pattern> Patterns => [Titled, SmallLetters, Degree];

    public IEnumerable<Finding> Inspect(Prose prose) =>
    [
        .. Titled.Matches(prose).Where(match => CanBeName(match) && !IsScan(match)).Select(match => Found(prose.Text, match)),
        .. SmallLetters.Matches(prose).Where(CanBeName).Select(match => Found(prose.Text, match)),
        .. Degree.Matches(prose).Where(CanBeName).Select(match => Found(prose.Text, match)),
    ];

    /// <summary>"Mrs A. Example" has an initial, not an article.</summary>
    private static bool CanBeName(Match match) => match.Groups["first"].ValueSpan is [_, '.'] || NameWords.CanBeName(match.Groups["first"].Value);

    /// <summary>MR without a stop is magnetic resonance as often as mister; only a mixed-case name after it counts.</summary>
    private static bool IsScan(Match match) =>
        match.Groups["title"].Value is "MR" or "MS" && match.Groups["first"].Value.All(character => !char.IsLower(character))
        && match.Groups["first"].Length <= 4;

    private static Finding Found(string text, Match match)
    {
        var role = match.Groups["title"].Value.ToUpperInvariant() switch
        {
            "MR" or "MRS" or "MS" or "MISS" or "MX" or "MISTER" or "SIR" or "MADAM" => "the patient",
            "NURSE" or "SISTER" => "the nurse",
            _ => "the surgeon",
        };
        return new(
            "titled-name", FindingLevel.Held, match.Index, match.Length, "A name points to one person; say the role instead.",
            Rewrite.AtSentence(text, match.Index, role));
    }
}
