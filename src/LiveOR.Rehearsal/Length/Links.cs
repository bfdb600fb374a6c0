namespace LiveOR.Rehearsal.Length;

/// <summary>Finds the URLs X would find, bare domains included. Written from the public twitter-text definition as a scanner
/// that looks at a text once, so that no input can make it slow.</summary>
internal static class Links
{
    private const int LongestUrl = 4096;
    private const int LongestShortName = 40;
    private const int DefaultProtocol = 8;

    public static List<Link> In(string text)
    {
        List<Link> found = [];
        var hosts = new Host(text);
        var consumed = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!UrlCharacters.InHost(text[at]))
            {
                at++;
                continue;
            }
            var end = HostRunEnd(text, at);
            if (Read(text, hosts, at, end, consumed, found) is { } behind)
            {
                at = consumed = behind;
            }
            else
            {
                at = end;
            }
        }
        return found;
    }

    /// <summary>Adds what begins in the run <c>[start, end)</c>; answers where to go on, or null when nothing was there.</summary>
    private static int? Read(string text, Host hosts, int start, int end, int consumed, List<Link> found)
    {
        var protocol = ProtocolBefore(text, start, consumed);
        var host = protocol is null ? null : hosts.Find(start, end, start, here: true);
        if (host is null)
        {
            protocol = null;
            // The character before a URL is consumed with it, so a URL cannot begin where the last one ended.
            var earliest = start > 0 && consumed == start ? start + 1 : start;
            host = hosts.Find(start, end, earliest, here: false);
        }
        if (host is not { } name)
        {
            return null;
        }
        var port = UrlTail.AfterPort(text, name.End);
        var path = UrlTail.AfterPath(text, port);
        var whole = new Link(protocol ?? name.Start, UrlTail.AfterQuery(text, path));
        Add(text, whole, name, hasProtocol: protocol is not null, hasPath: path > port, found);
        return whole.End;
    }

    private static void Add(string text, Link whole, Link name, bool hasProtocol, bool hasPath, List<Link> found)
    {
        var domain = text[name.Start..name.End];
        var protocol = hasProtocol ? name.Start - whole.Start : DefaultProtocol;
        if (!IsDomain(domain) || protocol + whole.Length > LongestUrl)
        {
            return;
        }
        if (hasProtocol)
        {
            AddFull(text, whole, name, found);
        }
        else if (name.Start == 0 || text[name.Start - 1] is not ('-' or '_' or '.' or '/'))
        {
            var bare = BareDomains.In(domain).ConvertAll(link => new Link(name.Start + link.Start, name.Start + link.End));
            if (bare.Count > 0 && hasPath)
            {
                bare[^1] = bare[^1] with { End = whole.End };
            }
            found.AddRange(bare);
        }
    }

    // X's own short links end after the short name, whatever follows.
    private static void AddFull(string text, Link whole, Link name, List<Link> found)
    {
        var slug = name.End + 1;
        if (!text.AsSpan(name.Start, name.Length).Equals("t.co", StringComparison.OrdinalIgnoreCase)
            || slug >= whole.End || text[name.End] != '/' || !char.IsAsciiLetterOrDigit(text[slug]))
        {
            found.Add(whole);
            return;
        }
        var end = slug;
        while (end < whole.End && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }
        if (end - slug <= LongestShortName)
        {
            found.Add(new Link(whole.Start, UrlTail.AfterQuery(text, end)));
        }
    }

    private static bool IsDomain(string domain) =>
        (!domain.StartsWith("xn--", StringComparison.Ordinal) || BareDomains.In(domain).Count > 0) && Punycode.FitsDns(domain);

    private static int? ProtocolBefore(string text, int host, int consumed)
    {
        foreach (var protocol in (ReadOnlySpan<string>)["https://", "http://"])
        {
            var at = host - protocol.Length;
            if (at >= 0 && string.Compare(text, at, protocol, 0, protocol.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return at == 0 || (at > consumed || consumed == 0) && UrlCharacters.MayPrecede(text[at - 1]) ? at : null;
            }
        }
        return null;
    }

    private static int HostRunEnd(string text, int at)
    {
        while (at < text.Length && UrlCharacters.InHost(text[at]))
        {
            at++;
        }
        return at;
    }
}
