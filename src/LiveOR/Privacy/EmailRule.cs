using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>E-mail addresses, also those written out: "name at example dot org".</summary>
internal sealed class EmailRule : IProseRule
{
    private static readonly Pattern Address = Pattern.AnyCase("""
        (?<![\w.+-])[\w.+%'-]{1,64} ?@ ?[\w-]{1,63}(?: ?\. ?[a-z][\w-]{1,62}){1,4}\b
        |\b[a-z][\w.+-]{1,63}@[a-z][\w-]{2,62}\b
        |\b[\w.+-]{2,64} (?:at|at-sign|@) ?(?:g ?mail|hotmail|outlook|yahoo|icloud
        |proton ?mail)\b(?:[. ](?:dot )?(?:com|net|org
        |co|uk|de)\b){0,2}|\b[\w.+-]{1,64} (?:at-sign|at sign) [\w.-]{3,60}|\b[\w.+-]{1,64} ?[\[(]?\b(?:at
        |@)[\])]? ?[\w-]{1,63}(?: ?[\[(]?\bdot\b[\])]? ?[\w-]{2,63}){1,4}\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Address];

    public IEnumerable<Finding> Inspect(Prose prose) => Address.Matches(prose).Select(match => new Finding(
        "email", FindingLevel.Held, match.Index, match.Length, "An e-mail address points to one person.", null));
}
