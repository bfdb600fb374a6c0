namespace LiveOR.Mirrors;

/// <summary>Finds links as X finds them: with a protocol in any script, without one in Latin letters only.</summary>
/// <remarks>Follows the public definition of twitter-text 3.1.0 in time that grows with the text, whatever the
/// text.</remarks>
internal static class UrlScanner
{
    private const int LongestUrl = 4096;
    private const int LongestShortened = 40;
    private const string DefaultProtocol = "https://";
    private const string PlainProtocol = "http://";
    private const string Shortener = "t.co/";

    /// <summary>The links of a text in normal form C, in order, none overlapping another.</summary>
    public static List<UrlMatch> Find(ReadOnlySpan<char> text)
    {
        List<UrlMatch> found = [];
        if (!text.Contains('.'))
        {
            return found;
        }

        var domains = new DomainMap(text);
        for (var at = 0; at < text.Length;)
        {
            var next = MayPrecede(text[at]) ? TryAt(text, domains, at + 1, found) : -1;
            if (next < 0 && at == 0)
            {
                next = TryAt(text, domains, 0, found);
            }

            at = next < 0 ? at + 1 : next;
        }

        return found;
    }

    private static bool MayPrecede(char unit) => !UrlAlphabet.NotBefore.Contains(unit);

    /// <summary>Where to look on from, if what begins at <paramref name="start"/> has the shape of a link; else -1. Not
    /// all that has the shape is one.</summary>
    private static int TryAt(ReadOnlySpan<char> text, DomainMap domains, int start, List<UrlMatch> found)
    {
        var protocol = ProtocolLength(text, start);
        var domainEnd = domains.EndFrom(start + protocol);
        if (domainEnd < 0)
        {
            return -1;
        }

        var portEnd = UrlTail.PortEnd(text, domainEnd);
        var pathEnd = UrlTail.PathEnd(text, portEnd);
        var end = UrlTail.QueryEnd(text, pathEnd);
        var domain = text[(start + protocol)..domainEnd];
        if (IsPossible(domain, protocol, end - start))
        {
            if (protocol > 0)
            {
                AddWithProtocol(text[..end], start, start + protocol, found);
            }
            else if (start == 0 || text[start - 1] is not ('-' or '_' or '.' or '/'))
            {
                AddPlain(domain, start, pathEnd > portEnd ? end : domainEnd, found);
            }
        }

        return end;
    }

    private static int ProtocolLength(ReadOnlySpan<char> text, int start) =>
        AsciiText.StartsAt(text, start, PlainProtocol) ? PlainProtocol.Length
        : AsciiText.StartsAt(text, start, DefaultProtocol) ? DefaultProtocol.Length
        : 0;

    private static bool IsPossible(ReadOnlySpan<char> domain, int protocol, int length) =>
        (protocol == 0 ? DefaultProtocol.Length : protocol) + length <= LongestUrl
        && (!domain.StartsWith("xn--", StringComparison.Ordinal) || PlainDomains(domain).Count > 0)
        && Punycode.Fits(domain);

    /// <summary>X's own short links end with their code; nothing after it belongs to them.</summary>
    private static void AddWithProtocol(ReadOnlySpan<char> text, int start, int domainStart, List<UrlMatch> found)
    {
        var end = text.Length;
        if (AsciiText.StartsAt(text, domainStart, Shortener))
        {
            var code = domainStart + Shortener.Length;
            var codeEnd = UrlAlphabet.LettersAndDigits.SkipFrom(text, code);
            if (codeEnd - code > LongestShortened)
            {
                return;
            }

            end = codeEnd > code ? UrlTail.QueryEnd(text, codeEnd) : end;
        }

        found.Add(new(start, end, end - start));
    }

    /// <summary>Without a protocol only the Latin parts are links, and what follows the domain belongs to the last
    /// one.</summary>
    private static void AddPlain(ReadOnlySpan<char> domain, int start, int end, List<UrlMatch> found)
    {
        var plain = PlainDomains(domain);
        var tail = end - start - domain.Length;
        for (var i = 0; i < plain.Count; i++)
        {
            var (from, to) = plain[i];
            var takesTail = i == plain.Count - 1 && tail > 0;
            found.Add(new(start + from, takesTail ? end : start + to, to - from + (takesTail ? tail : 0)));
        }
    }

    private static List<(int From, int To)> PlainDomains(ReadOnlySpan<char> domain)
    {
        List<(int From, int To)> plain = [];
        for (var at = 0; at < domain.Length;)
        {
            var (end, stop) = PlainDomainAt(domain, at);
            if (end > 0)
            {
                plain.Add((at, end));
            }

            at = end > 0 ? end : Math.Max(stop, at + 1);
        }

        return plain;
    }

    private static (int End, int Stop) PlainDomainAt(ReadOnlySpan<char> domain, int start)
    {
        for (var (end, label) = (-1, start); ;)
        {
            var stop = UrlAlphabet.PlainDomain.SkipFrom(domain, label);
            if (stop == label || stop == domain.Length || domain[stop] != '.')
            {
                return (end, stop);
            }

            var topLevel = TopLevelDomains.EndAt(domain, stop + 1);
            (end, label) = (topLevel > 0 ? topLevel : end, stop + 1);
        }
    }
}
