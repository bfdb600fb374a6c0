using System.Globalization;
using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Every age, for a hospital that wants them all questioned. Those over 89 are held by their own rule.</summary>
internal sealed class AnyAgeRule : IProseRule
{
    private const int Grown = 18;

    private static readonly Pattern Age = Pattern.AnyCase("""
        \b(?:an? )?(?<![\w.,/+-])(?<years>\d{1,3})(?:[ -]{0,3}(?:years?[ -]?olds?|years? of age|yrs?[ -]?olds?
        |y\.?[ /]?o\.?)(?!\w)(?:[ -](?:woman|man|lady|gentleman|patient|girl|boy|child|male|female))?| ?(?:F
        |M)\b(?! ?(?:sutures?|tape)))|\b(?:an? )?(?<young>\d{1,2}[ -](?:day|week|month)s?[ -]olds?)(?: (?:girl|boy|baby
        |infant|child))?|\baged? (?:of )?(?<years>\d{1,3})\b(?![.,]?\d|%)
        """);

    public IReadOnlyList<Pattern> Patterns => [Age];

    public IEnumerable<Finding> Inspect(Prose prose) => Age.Matches(prose).Select(match => new Finding(
        "age", FindingLevel.Warned, match.Index, match.Length, "This hospital asks not to tell ages; say an adult or a child.",
        Rewrite.InCaseOf(match.Value, Instead(match))));

    private static string Instead(Match match) =>
        match.Groups["young"].Success || (match.Groups["years"] is { Success: true } years && int.Parse(years.ValueSpan, CultureInfo.InvariantCulture) < Grown)
            ? "a child"
            : "an adult";
}
