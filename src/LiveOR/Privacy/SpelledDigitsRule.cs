using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Long numbers read out digit by digit: "five five five, zero one two three".</summary>
internal sealed class SpelledDigitsRule : IProseRule
{
    private static readonly Pattern Spelled = Pattern.AnyCase("""
        \b(?:(?:double|triple)[ -])?(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)(?: hundred
        | thousand)?(?:[ ,.-]{1,3}(?:(?:double|triple)[ -])?(?:zero|oh|nought|one|two|three|four|five|six|seven|eight
        |nine)(?: hundred| thousand)?\b){5,12}
        """);

    public IReadOnlyList<Pattern> Patterns => [Spelled];

    public IEnumerable<Finding> Inspect(Prose prose) => Spelled.Matches(prose).Where(match => !match.Value.StartsWith("one two three four five", StringComparison.OrdinalIgnoreCase)).Select(match => new Finding(
        "record-number", FindingLevel.Held, match.Index, match.Length, "Six or more digits in words may be a record or telephone number.", null));
}
