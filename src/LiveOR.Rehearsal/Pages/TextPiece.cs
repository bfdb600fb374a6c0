using LiveOR.Rehearsal.Entities;
using LiveOR.Rehearsal.Length;

namespace LiveOR.Rehearsal.Pages;

/// <summary>A stretch of a post's text: plain, a tag or mention, or a link (which has an <see cref="Address"/>).</summary>
public sealed record TextPiece(string Text, bool IsTag = false, string? Address = null)
{
    internal static IReadOnlyList<TextPiece> Split(string text)
    {
        var links = Links.In(text);
        var special = links.Select(link => (link.Start, Piece: OfLink(text[link.Start..link.End]), link.End))
            .Concat(Marks.In(text, links).Select(mark => (mark.Start, new TextPiece(text[mark.Start..mark.End], IsTag: true), mark.End)));
        List<TextPiece> pieces = [];
        var at = 0;
        foreach (var (start, piece, end) in special.OrderBy(each => each.Start))
        {
            pieces.AddRange(Plain(text[at..start]));
            pieces.Add(piece);
            at = end;
        }
        pieces.AddRange(Plain(text[at..]));
        return pieces;
    }

    private static TextPiece OfLink(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? new TextPiece(url, Address: "http://" + url) : new TextPiece(url[(scheme + 3)..], Address: url);
    }

    private static IEnumerable<TextPiece> Plain(string text) => text.Length == 0 ? [] : [new TextPiece(text)];
}
