using System.Text.RegularExpressions;

namespace LiveOR.Privacy;

/// <summary>Long numbers read out digit by digit: "five five five, zero one two three".</summary>
internal sealed partial class SpelledDigitsRule : IPrivacyRule
{
    public IEnumerable<Finding> Inspect(string text) => Spelled.Matches(text).Select(match => new Finding(
        "record-number", FindingLevel.Held, match.Index, match.Length, "Six or more digits in words may be a record or telephone number.", null));

    [GeneratedRegex(
        @"\b(?:(?:double|triple)[ -])?(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)(?: hundred| thousand)?"
        + @"(?:[ ,.-]{1,3}(?:(?:double|triple)[ -])?(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)(?: hundred| thousand)?\b){5,20}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Spelled { get; }
}
