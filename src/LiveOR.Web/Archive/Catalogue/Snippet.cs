namespace LiveOR.Web.Archive.Catalogue;

/// <summary>A piece of a text, marked when it was looked for. The page escapes it like any other words.</summary>
public readonly record struct SnippetPiece(string Words, bool Marked);

/// <summary>The part of a text where what was looked for stands.</summary>
public static class Snippet
{
    private const int Before = 60;
    private const int Longest = 240;

    public static IReadOnlyList<SnippetPiece> Of(string text, SearchWords asked)
    {
        var found = FoldedWord.In(text).Where(word => asked.Finds(word.Folded)).ToList();
        var (start, end) = Window(text, found is [var first, ..] ? first.Start : 0);
        var pieces = new List<SnippetPiece>();
        Add(pieces, start > 0 ? "… " : "", false);
        var at = start;
        foreach (var word in found.Where(word => word.Start >= start && word.Start + word.Length <= end))
        {
            Add(pieces, text[at..word.Start], false);
            Add(pieces, text.Substring(word.Start, word.Length), true);
            at = word.Start + word.Length;
        }

        Add(pieces, text[at..end], false);
        Add(pieces, end < text.Length ? " …" : "", false);
        return pieces;
    }

    /// <summary>Cut between words, so never through one, nor through a pair of surrogates.</summary>
    private static (int Start, int End) Window(string text, int first)
    {
        var start = first <= Before ? 0 : text.IndexOf(' ', first - Before) + 1;
        start = start > first || start == 0 ? (first <= Before ? 0 : first) : start;
        if (text.Length - start <= Longest)
        {
            return (start, text.Length);
        }

        var space = text.LastIndexOf(' ', start + Longest, Longest);
        var end = space > first ? space : start + Longest;
        return (start, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end);
    }

    private static void Add(List<SnippetPiece> pieces, string words, bool marked)
    {
        if (words.Length > 0)
        {
            pieces.Add(new SnippetPiece(words, marked));
        }
    }
}
