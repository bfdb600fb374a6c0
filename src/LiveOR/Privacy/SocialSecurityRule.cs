using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Numbers in the shape of a United States social security number, or any number said to be one.</summary>
internal sealed class SocialSecurityRule : IProseRule
{
    private static readonly Pattern Number = Pattern.AnyCase("""
        (?<![\w-])\d{3}(?<by>[- .]| - )\d{2}\k<by>\d{4}(?![\w-])|\b(?:ssn|ss#?|ssa|social security|social sec\.?
        |social)(?: (?:no\.?|number|ending|ends|in|is|was|digits)){0,3}\W{1,4}(?:\d[ .-]{0,3}){4,9}(?!\d)
        """);

    public IReadOnlyList<Pattern> Patterns => [Number];

    public IEnumerable<Finding> Inspect(Prose prose) => Number.Matches(prose).Select(match => new Finding(
        "social-security-number", FindingLevel.Held, match.Index, match.Length, "This has the shape of a social security number.", null));
}
