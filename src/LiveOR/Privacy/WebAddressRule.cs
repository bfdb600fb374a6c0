using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Links. References to papers have been blanked out before (<see cref="Citations"/>); anything else may lead to a person.</summary>
internal sealed class WebAddressRule : IProseRule
{
    private static readonly Pattern Link = Pattern.AnyCase("""
        \b(?:[a-z][a-z0-9+-]{1,15}://|mailto:|www\.)[^\s<>"']{2,300}
        |(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){0,3}[a-z0-9-]{1,63}
        \.(?:com|org|net|edu|gov|info|biz|health|hospital|clinic|ac\.uk|co\.uk|nhs\.uk|org\.uk|io|app|dev|tv|online
        |site
        |blog|page|link|live|video|news|club|shop|store|cloud|fund|care|charity|church|school|family|world|social
        |space
        |website|uk|ie|eu|de|fr|nl|es|it|pl|se|dk|nz|ca|au|in|za|ch)(?<![.](?:in|it|de|es|ca|au|ch|is|no|live|page
        |news
        |care|test|link|video|space|world|school|family|social|church|shop|store|club|fund) ?)\b(?:/[^\s<>"']{0,300})?
        """);

    private static readonly Pattern Deep = Pattern.AnyCase("""
        (?<![\w.@/-])(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,10}/[\w~@%?=#.-]{2,100}(?:/[^\s<>"']{0,200})?
        |(?<![\w.@/-])(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,10}:\d{2,5}\b
        """);

    // "example dot org slash alder", "t.me/alder".
    private static readonly Pattern Spoken = Pattern.AnyCase("""
        \b[a-z0-9-]{2,40} ?(?: dot |[\[({]dot[\])}]) ?(?:com|org|net|edu|gov|info|io|uk|co|de|fr|nl|ie|eu|ng|in|ph|za
        |au|ca|health|care)\b
        (?: (?:dot|slash) [\w-]{1,40}){0,4}|(?<![\w.@/-])[a-z]\.[a-z]{2,4}/[\w~@%?=#.-]{2,100}
        """);

    public IReadOnlyList<Pattern> Patterns => [Link, Deep, Spoken];

    public IEnumerable<Finding> Inspect(Prose prose) => Link.Matches(prose).Concat(Deep.Matches(prose)).Concat(Spoken.Matches(prose)).Select(match => new Finding(
        "web-address",
        FindingLevel.Held,
        match.Index,
        match.Length,
        "Only links to doi.org and PubMed may stand in an update; another page may lead to a person.",
        null));
}
