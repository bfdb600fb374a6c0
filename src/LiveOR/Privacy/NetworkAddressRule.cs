using System.Net;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Internet addresses of machines, version 4 and 6.</summary>
internal sealed class NetworkAddressRule : IProseRule
{
    private static readonly Pattern Candidate = Pattern.AnyCase("""
        (?<![\w.:])\[?(?<address>\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5}|/\d{1,2})?(?![\w:]|\.\d)
        |(?<![\w.])(?<part>\d{1,3}(?: dot \d{1,3}| ?[\[(]\.[\])] ?\d{1,3}|\.\d{1,3}){3})(?!\w|\.\d)
        |(?<![\w.])(?<part>\d{1,3}\.\d{1,3}\.(?:\d{1,3}|x{1,3}|\*)\.(?:x{1,3}|\*))(?!\w)
        |(?<![\w.:])\[?(?<address>(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::
        (?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?)(?:%\w{1,10})?(?:\]:\d{1,5}|\]|/\d{1,3})?(?![\w:]|\.\d)
        """);

    public IReadOnlyList<Pattern> Patterns => [Candidate];

    public IEnumerable<Finding> Inspect(Prose prose) => Candidate.Matches(prose)
        .Where(match => match.Groups["part"].Success || IPAddress.TryParse(match.Groups["address"].ValueSpan, out _))
        .Select(match => new Finding(
            "network-address", FindingLevel.Held, match.Index, match.Length, "A network address points to one machine.", null));
}
