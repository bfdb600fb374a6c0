namespace LiveOR.Rehearsal.Length;

/// <summary>Finds host names inside a run of the characters host names are made of.</summary>
internal static class Host
{
    /// <summary>The first host name in <c>text[start..end)</c> that begins at or after <paramref name="earliest"/>.
    /// A host must begin at <paramref name="start"/> when <paramref name="here"/> is set.</summary>
    public static Link? Find(string text, int start, int end, int earliest, bool here)
    {
        for (var label = start; label < end;)
        {
            var dot = After(text, label, end);
            var next = dot + 1;
            foreach (var from in Beginnings(text, label, dot, earliest, here))
            {
                var chain = Walk(text, from, end);
                if (chain.End is { } found)
                {
                    return new Link(from, found);
                }
                // No label on the way was followed by a top-level domain, so none of them can begin a host.
                next = chain.Blocked ? dot + 1 : Math.Max(next, chain.Broke);
            }
            if (here)
            {
                return null;
            }
            label = next;
        }
        return null;
    }

    // Within one label only two beginnings can differ: the first, and the one behind the last underscore, because the
    // label before the top-level domain may not contain one.
    private static IEnumerable<int> Beginnings(string text, int label, int dot, int earliest, bool here)
    {
        if (here)
        {
            return UrlCharacters.InLabel(text[label]) ? [label] : [];
        }
        var underscore = label + text.AsSpan(label, dot - label).LastIndexOf('_');
        return new[] { First(text, label, dot, earliest), First(text, underscore + 1, dot, earliest) }
            .Where(from => from < dot).Distinct();
    }

    private static int First(string text, int from, int dot, int earliest)
    {
        var at = Math.Max(from, earliest);
        while (at < dot && !(UrlCharacters.InLabel(text[at]) && (at == 0 || UrlCharacters.MayPrecede(text[at - 1]))))
        {
            at++;
        }
        return at;
    }

    /// <summary>The end of the longest host name that begins at <paramref name="from"/>, and where its labels stop being labels.</summary>
    private static (int? End, int Broke, bool Blocked) Walk(string text, int from, int end)
    {
        int? found = null;
        var blocked = false;
        var label = from;
        for (var dot = After(text, label, end); dot < end && IsLabel(text, label, dot); dot = After(text, label, end))
        {
            var top = TopLevelDomains.LengthAt(text.AsSpan(dot + 1));
            var underscore = text.AsSpan(label, dot - label).Contains('_');
            found = top > 0 && !underscore ? dot + 1 + top : found;
            blocked |= top > 0 && underscore;
            label = dot + 1;
        }
        return (found, label, blocked);
    }

    private static bool IsLabel(string text, int label, int dot) =>
        dot > label && UrlCharacters.InLabel(text[label]) && UrlCharacters.InLabel(text[dot - 1]);

    private static int After(string text, int label, int end)
    {
        var dot = text.IndexOf('.', label, end - label);
        return dot < 0 ? end : dot;
    }
}
