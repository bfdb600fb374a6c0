using System.Text.RegularExpressions;

namespace LiveOR.Privacy;

/// <summary>E-mail addresses, also those written out: "name at example dot org".</summary>
internal sealed partial class EmailRule : IPrivacyRule
{
    public IEnumerable<Finding> Inspect(string text) => text.Contains('@') || text.Contains("dot", StringComparison.OrdinalIgnoreCase)
        ? Address.Matches(text).Select(match => new Finding(
            "email", FindingLevel.Held, match.Index, match.Length, "An e-mail address points to one person.", null))
        : [];

    [GeneratedRegex(
        @"(?<![\w.+-])[\w.+%'-]{1,64} ?@ ?[\w-]{1,63}(?: ?\. ?[a-z][\w-]{1,62}){1,4}\b"
        + @"|\b[\w.+-]{1,64} ?[\[(]?\b(?:at|@)[\])]? ?[\w-]{1,63}(?: ?[\[(]?\bdot\b[\])]? ?[\w-]{2,63}){1,4}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Address { get; }
}
