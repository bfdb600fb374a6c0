namespace LiveOR.Rehearsal.Length;

/// <summary>What follows a host name and still belongs to the URL: port, path, query.</summary>
internal static class UrlTail
{
    public static int AfterPort(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }
        return at < text.Length && text[at] == ':' && end > at + 1 ? end : at;
    }

    public static int AfterPath(string text, int at)
    {
        if (at >= text.Length || text[at] != '/')
        {
            return at;
        }
        var end = at + 1;
        for (var next = end; next < text.Length;)
        {
            if (UrlCharacters.InPath(text[next]))
            {
                end = UrlCharacters.InPathEnd(text[next]) ? next + 1 : end;
                next++;
            }
            else if (AfterParentheses(text, next) is { } closed)
            {
                end = next = closed;
            }
            else
            {
                break;
            }
        }
        return end;
    }

    public static int AfterQuery(string text, int at)
    {
        var end = at;
        if (at < text.Length && text[at] == '?')
        {
            for (var next = at + 1; next < text.Length && UrlCharacters.InQuery(text[next]); next++)
            {
                end = UrlCharacters.InQueryEnd(text[next]) ? next + 1 : end;
            }
        }
        return end;
    }

    /// <summary>Behind <c>(balanced)</c> parentheses, which may hold one more pair.</summary>
    private static int? AfterParentheses(string text, int at)
    {
        if (text[at] != '(')
        {
            return null;
        }
        var next = PathRun(text, at + 1);
        var content = next > at + 1;
        if (next < text.Length && text[next] == '(')
        {
            var inner = PathRun(text, next + 1);
            if (inner == next + 1 || inner == text.Length || text[inner] != ')')
            {
                return null;
            }
            next = PathRun(text, inner + 1);
            content = true;
        }
        return content && next < text.Length && text[next] == ')' ? next + 1 : null;
    }

    private static int PathRun(string text, int at)
    {
        while (at < text.Length && UrlCharacters.InPath(text[at]))
        {
            at++;
        }
        return at;
    }
}
