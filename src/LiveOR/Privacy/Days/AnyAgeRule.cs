using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveOR.Privacy.Days;

/// <summary>Every age, for a hospital that wants them all questioned. Those over 89 are held by their own rule.</summary>
internal sealed partial class AnyAgeRule : IPrivacyRule
{
    private const int Grown = 18;

    public IEnumerable<Finding> Inspect(string text) => Age.Matches(text).Select(match => new Finding(
        "age", FindingLevel.Warned, match.Index, match.Length, "This hospital asks not to tell ages; say an adult or a child.",
        Rewrite.InCaseOf(match.Value, Instead(match))));

    private static string Instead(Match match) =>
        match.Groups["young"].Success || (match.Groups["years"] is { Success: true } years && int.Parse(years.ValueSpan, CultureInfo.InvariantCulture) < Grown)
            ? "a child"
            : "an adult";

    [GeneratedRegex(
        @"\b(?:an? )?(?<![\w.,/+-])(?<years>\d{1,3})(?:[ -]{0,3}(?:years?[ -]?olds?|years? of age|yrs?[ -]?olds?|y\.?[ /]?o\.?)(?!\w)(?:[ -](?:woman|man|lady|gentleman|patient|girl|boy|child|male|female))?| ?(?:F|M)\b(?! ?(?:sutures?|tape)))"
        + @"|\b(?:an? )?(?<young>\d{1,2}[ -](?:day|week|month)s?[ -]olds?)(?: (?:girl|boy|baby|infant|child))?"
        + @"|\baged? (?:of )?(?<years>\d{1,3})\b(?![.,]?\d|%)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Age { get; }
}
