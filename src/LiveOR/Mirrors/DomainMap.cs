namespace LiveOR.Mirrors;

/// <summary>Finds the domain that begins at any place of a text in constant time, after one pass from the
/// right.</summary>
/// <remarks>A domain is a chain of labels, each with its full stop, and a top-level domain. The chain runs as far as
/// labels go, and the rightmost top-level domain ends it. What follows a full stop is the same for every domain that
/// runs through it, so it is worked out once: a pattern that backtracks would take quadratic time for
/// "a.a.a.a…".</remarks>
internal readonly ref struct DomainMap
{
    private readonly ReadOnlySpan<char> text;
    private readonly int[] runEnds;
    private readonly Boundary[] boundaries;

    public DomainMap(ReadOnlySpan<char> text)
    {
        this.text = text;
        runEnds = new int[text.Length + 1];
        boundaries = new Boundary[text.Length];
        runEnds[text.Length] = text.Length;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            Note(at);
        }
    }

    /// <summary>Where the domain that begins at <paramref name="start"/> ends, or -1.</summary>
    public int EndFrom(int start)
    {
        var stop = runEnds[start];
        if (!IsLabel(start, stop))
        {
            return -1;
        }

        var boundary = boundaries[stop];
        return boundary.ChainEnd >= 0 ? boundary.ChainEnd
            : boundary.LastUnderscore >= start ? -1
            : boundary.TopLevelEnd;
    }

    private void Note(int at)
    {
        var inLabel = text[at] is '-' or '_' || !UrlAlphabet.NotInDomain.Contains(text[at]);
        runEnds[at] = inLabel ? runEnds[at + 1] : at;
        if (text[at] == '.')
        {
            boundaries[at] = new(EndFrom(at + 1), TopLevelDomains.EndAt(text, at + 1), -1);
        }
        else if (text[at] == '_' && runEnds[at] < text.Length && boundaries[runEnds[at]].LastUnderscore < at)
        {
            boundaries[runEnds[at]].LastUnderscore = at;
        }
    }

    /// <summary>Only the last domain label goes without underscores; no label begins or ends with a mark.</summary>
    private bool IsLabel(int start, int stop) =>
        stop > start && stop < text.Length && text[stop] == '.'
        && text[start] is not ('-' or '_') && text[stop - 1] is not ('-' or '_');

    private record struct Boundary(int ChainEnd, int TopLevelEnd, int LastUnderscore);
}
