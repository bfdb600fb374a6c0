namespace LiveOR.Rehearsal.Length;

/// <summary>Without <c>https://</c> only the Latin part of a host name becomes a link: in 見てexample.com it is example.com.</summary>
internal static class BareDomains
{
    public static List<Link> In(string domain)
    {
        List<Link> found = [];
        for (var at = 0; at < domain.Length;)
        {
            if (EndOf(domain, at) is { } end)
            {
                found.Add(new Link(at, end));
                at = end;
            }
            else
            {
                at = Skip(domain, at);
            }
        }
        return found;
    }

    private static int? EndOf(string domain, int from)
    {
        int? found = null;
        for (var label = from; ;)
        {
            var end = LabelEnd(domain, label);
            if (end == label || end == domain.Length || domain[end] != '.')
            {
                return found;
            }
            var top = TopLevelDomains.LengthAt(domain.AsSpan(end + 1));
            found = top > 0 ? end + 1 + top : found;
            label = end + 1;
        }
    }

    private static int Skip(string domain, int from) => Math.Max(from + 1, LabelEnd(domain, from));

    private static int LabelEnd(string domain, int from)
    {
        while (from < domain.Length && UrlCharacters.InAsciiDomain(domain[from]))
        {
            from++;
        }
        return from;
    }
}
