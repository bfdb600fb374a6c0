using System.Text.RegularExpressions;

namespace LiveOR.Privacy;

/// <summary>Links. References to papers have been blanked out before (<see cref="Citations"/>); anything else may lead to a person.</summary>
internal sealed partial class WebAddressRule : IPrivacyRule
{
    public IEnumerable<Finding> Inspect(string text) => !text.Contains('.') && !text.Contains(':') ? [] : Link.Matches(text).Select(match => new Finding(
        "web-address",
        FindingLevel.Held,
        match.Index,
        match.Length,
        "Only links to doi.org and PubMed may stand in an update; another page may lead to a person.",
        null));

    [GeneratedRegex(
        @"\b(?:[a-z][a-z0-9+-]{1,15}://|mailto:|www\.)[^\s<>""']{2,300}"
        + @"|(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|info|biz|health|hospital|clinic|ac\.uk|co\.uk|nhs\.uk|org\.uk|io|app|dev|tv|online|site|blog|page|link|live|video|news|club|shop|store|cloud|fund|care|charity|church|school|family|world|social|space|website|uk|ie|eu|de|fr|nl|es|it|pl|se|dk|nz|ca|au|in|za|ch)(?<![.](?:in|it|de|es|ca|au|ch|is|no|live|page|news|care|test|link|video|space|world|school|family|social|church|shop|store|club|fund) ?)\b(?:/[^\s<>""']{0,300})?"
        + @"|(?<![\w.@/-])(?:[a-z0-9-]{2,63}\.){1,4}[a-z]{2,10}/[\w~@%?=#.-]{2,300}(?:/[^\s<>""']{0,300})?"
        + @"|(?<![\w.@/-])(?:[a-z0-9-]{2,63}\.){1,4}[a-z]{2,10}:\d{2,5}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Link { get; }
}
