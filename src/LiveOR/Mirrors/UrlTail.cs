namespace LiveOR.Mirrors;

/// <summary>What may follow a domain: a port, a path with balanced brackets, a query. Each returns where it
/// ends.</summary>
internal static class UrlTail
{
    public static int PortEnd(ReadOnlySpan<char> text, int at)
    {
        var digits = at < text.Length && text[at] == ':' ? UrlAlphabet.Digits.SkipFrom(text, at + 1) : at;
        return digits > at + 1 ? digits : at;
    }

    public static int PathEnd(ReadOnlySpan<char> text, int at)
    {
        if (at == text.Length || text[at] != '/')
        {
            return at;
        }

        var (end, next) = (at + 1, at + 1);
        while (next < text.Length)
        {
            var bracket = BracketEnd(text, next);
            if (bracket < 0 && !UrlAlphabet.Path.Contains(text[next]))
            {
                break;
            }

            // A path ends with a closing character; brackets count as one only where they follow another directly.
            var closes = bracket > 0 ? next == end : UrlAlphabet.PathEnd.Contains(text[next]);
            next = bracket > 0 ? bracket : next + 1;
            end = closes ? next : end;
        }

        return end;
    }

    public static int QueryEnd(ReadOnlySpan<char> text, int at)
    {
        if (at == text.Length || text[at] != '?')
        {
            return at;
        }

        var end = UrlAlphabet.Query.SkipFrom(text, at + 1);
        while (end > at + 1 && !UrlAlphabet.QueryEnd.Contains(text[end - 1]))
        {
            end--;
        }

        return end > at + 1 ? end : at;
    }

    /// <summary>A pair of brackets that is not empty, with one more pair inside at most; -1 where there is
    /// none.</summary>
    private static int BracketEnd(ReadOnlySpan<char> text, int at)
    {
        if (text[at] != '(')
        {
            return -1;
        }

        var next = UrlAlphabet.Path.SkipFrom(text, at + 1);
        if (Is(text, next, '('))
        {
            var inner = UrlAlphabet.Path.SkipFrom(text, next + 1);
            next = inner > next + 1 && Is(text, inner, ')') ? UrlAlphabet.Path.SkipFrom(text, inner + 1) : at;
        }

        return next > at + 1 && Is(text, next, ')') ? next + 1 : -1;
    }

    private static bool Is(ReadOnlySpan<char> text, int at, char what) => at < text.Length && text[at] == what;
}
