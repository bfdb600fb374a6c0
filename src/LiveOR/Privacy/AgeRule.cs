using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Ages over 89, in figures and words. The law lets them be told only as one group.</summary>
internal sealed class AgeRule : IProseRule
{
    private const string Old = @"(?:9\d|1[0-3]\d)";

    private const string OldInWords =
        @"(?:ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one|a)[ -]hundred(?:(?:[ -]and)?[ -](?:one|two|three|four|five|six|seven|eight|nine|ten))?)";

    private const string Who = "(?:woman|man|lady|gentleman|patient|person|female|male|resident)";

    private static readonly Pattern Adjective = Pattern.AnyCase($$"""
        (?:\b(?<predicate>is|was|turned|turns|being)(?: now| nearly| almost| about)? |\b(?<article>an?) )?(?<![\w.,/+-])
        (?:{{Old}}|{{OldInWords}})(?:[ -]{0,3}(?:years?[ -]?olds?|years? of age|yrs?[ -]?olds?|y\.?[ /]?\.?o\.?|yrs?
        |y)(?!\w)(?:,? (?<like>(?:(?!{{Who}}\b)[a-z]{3,12} ){0,2})(?<who>{{Who}}|[FM])\b
        |,? ?(?<thing>(?:[a-z]{1,30} )?(?:technique|operation|procedure|method|idea|principle|tradition|hospital|debate
        |concept|question|instrument|institution))\b)?| ?(?<who>F|M|female|male)\b(?! ?(?:sutures?|tape|catheter)))
        """);

    private static readonly Pattern Aged = Pattern.AnyCase($$"""
        \b(?:(?<word>aged?)(?: is| was| of|[:=])?[ -]{0,2}|(?<word>(?:she|he|patient|woman|man|lady|gentleman) (?:is|was
        |turns|turned)(?: now| only| just)?) (?=\S{2,14}(?:[.,;!?)]|\z| and\b)))(?:{{Old}}|{{OldInWords}})\b(?![.,]?\d|%
        | ?-? ?(?:minutes|hours|days|weeks|months))
        """);

    private static readonly Pattern Group = Pattern.AnyCase("""
        \b(?:(?:super)?centenarian|nonagenarian)s?\b|\b(?<in>in (?:her|his|their) (?:early |mid[ -]?|late )?)(?:nineties
        |'?90'?s)\b
        """);

    private static readonly Pattern Birthday = Pattern.AnyCase($$"""
        \b(?:{{Old}}(?:st|nd|rd|th)|ninetieth|ninety-[a-z]{4,7}th|hundredth) birthday\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Adjective, Aged, Group, Birthday];

    public IEnumerable<Finding> Inspect(Prose prose) =>
    [
        .. Adjective.Matches(prose).Where(match => !match.Groups["thing"].Success).Select(AsAdjective),
        .. Aged.Matches(prose).Select(match => Found(match, Keep(match.Groups["word"].Value))),
        .. Group.Matches(prose).Select(match => Found(match, Plain(match))),
        .. Birthday.Matches(prose).Select(match => Found(match, null)),
    ];

    private static Finding AsAdjective(Match match)
    {
        var noun = Noun(match);
        var described = $"{match.Groups["like"].Value}{noun} over 89";
        if (match.Groups["predicate"].Success)
        {
            return Found(match, $"{match.Groups["predicate"].Value} over 89");
        }

        if (!match.Groups["article"].Success)
        {
            return Found(match, Rewrite.InCaseOf(match.Value, described));
        }

        var article = described[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
        return Found(match, $"{Rewrite.InCaseOf(match.Value, article)} {described}");
    }

    private static string Noun(Match match) => match.Groups["who"].Value switch
    {
        "" => "patient",
        "F" or "f" => "woman",
        "M" or "m" => "man",
        var who => who,
    };

    private static string Keep(string word) => $"{word} over 89";

    private static string Plain(Match match)
    {
        if (match.Value.EndsWith('s'))
        {
            return match.Groups["in"].Success ? "over 89" : "patients over 89";
        }

        return Rewrite.InCaseOf(match.Value, "patient over 89")!;
    }

    private static Finding Found(Match match, string? suggestion) => new(
        "age-over-89", FindingLevel.Held, match.Index, match.Length, "Ages over 89 are told only as \"over 89\".", suggestion);
}
