using LiveOR.Rehearsal.Length;

namespace LiveOR.Rehearsal.Pages;

/// <summary>A stretch of a post's text: plain, a tag or mention, or a link (which has an <see cref="Address"/>).</summary>
public sealed record TextPiece(string Text, bool IsTag = false, string? Address = null)
{
    internal static IReadOnlyList<TextPiece> Split(string text)
    {
        List<TextPiece> pieces = [];
        var at = 0;
        foreach (var link in Links.In(text))
        {
            pieces.AddRange(Tags(text[at..link.Start]));
            pieces.Add(OfLink(text[link.Start..link.End]));
            at = link.End;
        }
        pieces.AddRange(Tags(text[at..]));
        return pieces;
    }

    private static TextPiece OfLink(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? new TextPiece(url, Address: "http://" + url) : new TextPiece(url[(scheme + 3)..], Address: url);
    }

    private static IEnumerable<TextPiece> Tags(string text)
    {
        var plain = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = TagEnd(text, at);
            if (end == at)
            {
                at++;
                continue;
            }
            if (at > plain)
            {
                yield return new TextPiece(text[plain..at]);
            }
            yield return new TextPiece(text[at..end], IsTag: true);
            plain = at = end;
        }
        if (plain < text.Length)
        {
            yield return new TextPiece(text[plain..]);
        }
    }

    private static int TagEnd(string text, int at)
    {
        if (text[at] is not ('#' or '@') || (at > 0 && InWord(text[at - 1])))
        {
            return at;
        }
        var end = at + 1;
        while (end < text.Length && InWord(text[end]))
        {
            end++;
        }
        return text[(at + 1)..end].Any(char.IsLetter) ? end : at;
    }

    private static bool InWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
