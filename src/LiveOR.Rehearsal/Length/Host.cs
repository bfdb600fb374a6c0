namespace LiveOR.Rehearsal.Length;

/// <summary>Finds host names inside a run of the characters host names are made of.</summary>
internal sealed class Host(string text)
{
    private readonly Dictionary<int, Chain> chains = [];

    /// <summary>The first host name in <c>text[start..end)</c> that begins at or after <paramref name="earliest"/>.
    /// A host must begin at <paramref name="start"/> when <paramref name="here"/> is set.</summary>
    public Link? Find(int start, int end, int earliest, bool here)
    {
        for (var label = start; label < end;)
        {
            var dot = After(label, end);
            var next = dot + 1;
            foreach (var from in Beginnings(label, dot, earliest, here))
            {
                var chain = Walk(from, end);
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
    private IEnumerable<int> Beginnings(int label, int dot, int earliest, bool here)
    {
        if (here)
        {
            return UrlCharacters.InLabel(text[label]) ? [label] : [];
        }
        var underscore = label + text.AsSpan(label, dot - label).LastIndexOf('_');
        return new[] { SecondOfText(label, dot), First(label, dot, earliest), First(underscore + 1, dot, earliest) }
            .Where(from => from < dot).Distinct();
    }

    // Where the text's first character may stand before a URL, the definition tries to leave it out.
    private int SecondOfText(int label, int dot) =>
        label == 0 && dot > 1 && UrlCharacters.MayPrecede(text[0]) && UrlCharacters.InLabel(text[1]) ? 1 : dot;

    private int First(int from, int dot, int earliest)
    {
        var at = Math.Max(from, earliest);
        while (at < dot && !(UrlCharacters.InLabel(text[at]) && (at == 0 || UrlCharacters.MayPrecede(text[at - 1]))))
        {
            at++;
        }
        return at;
    }

    /// <summary>The labels that follow each other from <paramref name="from"/>. Remembered, so that no label is walked twice.</summary>
    private Chain Walk(int from, int end)
    {
        var labels = new Stack<(int Start, int Dot)>();
        var label = from;
        for (var dot = After(label, end); dot < end && IsLabel(label, dot) && !chains.ContainsKey(label); dot = After(label, end))
        {
            labels.Push((label, dot));
            label = dot + 1;
        }
        var chain = chains.GetValueOrDefault(label, new Chain(null, label, false));
        while (labels.TryPop(out var last))
        {
            chain = chains[last.Start] = Before(chain, last.Start, last.Dot);
        }
        return chain;
    }

    private Chain Before(Chain rest, int label, int dot)
    {
        var top = TopLevelDomains.LengthAt(text.AsSpan(dot + 1));
        var underscore = text.AsSpan(label, dot - label).Contains('_');
        return rest with
        {
            End = rest.End ?? (top > 0 && !underscore ? dot + 1 + top : null),
            Blocked = rest.Blocked || (top > 0 && underscore),
        };
    }

    private bool IsLabel(int label, int dot) =>
        dot > label && UrlCharacters.InLabel(text[label]) && UrlCharacters.InLabel(text[dot - 1]);

    private int After(int label, int end)
    {
        var dot = text.IndexOf('.', label, end - label);
        return dot < 0 ? end : dot;
    }

    /// <summary>The end of the longest host name, if any; where the labels stop being labels; and whether an underscore was
    /// all that kept a label from standing before a top-level domain.</summary>
    private readonly record struct Chain(int? End, int Broke, bool Blocked);
}
