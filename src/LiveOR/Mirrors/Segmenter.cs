using LiveOR.Privacy;

namespace LiveOR.Mirrors;

/// <summary>Makes posts of an update: "4/ …" where it fits one, else "4a/ …", "4b/ …". White space is evened out,
/// nothing else is changed or lost, and no post measures more than the limit. Links, emoji and accented letters stay
/// whole unless one alone exceeds a post.</summary>
public static class Segmenter
{
    private static readonly HashSet<string> Nothing = [];

    /// <summary>Cuts at the ends of sentences if possible, then clauses, words, signs. A text of white space makes no
    /// post.</summary>
    /// <exception cref="ArgumentException">The limit leaves no room beside the mark.</exception>
    public static IReadOnlyList<Segment> Cut(ClearedText text, string mark, int limit, Func<string, int> measure) =>
        Cut(text.Value, mark, limit, measure, Nothing, null, "");

    /// <summary>The same, and no post equals one of <paramref name="saidBefore"/>: where it would, T+ stands before the
    /// words, and where that is not enough, the procedure's short code after them. Texts are equal if they differ only
    /// in white space or in how accents are stored. Without T+ (before incision) the code is all there is to
    /// add.</summary>
    public static IReadOnlyList<Segment> Cut(
        ClearedText text, string mark, int limit, Func<string, int> measure,
        IReadOnlySet<string> saidBefore, string? tPlus, string shortCode) => Cut(text.Value, mark, limit, measure, saidBefore, tPlus, shortCode);

    internal static IReadOnlyList<Segment> Cut(
        string text, string mark, int limit, Func<string, int> measure, IReadOnlySet<string> saidBefore, string? tPlus,
        string shortCode)
    {
        var words = Spacing.Collapse(text);
        var said = saidBefore.Select(Likeness).ToHashSet(StringComparer.Ordinal);
        SegmentFrame[] frames = [new(mark, null, null), new(mark, tPlus, null), new(mark, tPlus, shortCode)];
        IReadOnlyList<string> posts = [];
        for (var used = 1; used <= frames.Length; used++)
        {
            posts = Posts(words, frames[..used], limit, measure, said);
            if (!posts.Any(post => said.Contains(Likeness(post))))
            {
                break;
            }
        }

        return [.. posts.Select((post, index) => new Segment(index + 1, post))];
    }

    /// <summary>Room is left for the fullest frame; each post then wears the barest one that makes it unlike the
    /// others.</summary>
    private static IReadOnlyList<string> Posts(
        string words, SegmentFrame[] frames, int limit, Func<string, int> measure, HashSet<string> said)
    {
        var fullest = frames[^1];
        if (words.Length == 0)
        {
            return [];
        }

        if (measure(fullest.Whole(words)) <= limit)
        {
            return [Barest(frames, said, frame => frame.Whole(words))];
        }

        var pieces = new SegmentCut(words, (piece, body) => measure(fullest.Piece(piece, body)) <= limit).Pieces();
        return [.. pieces.Select((body, piece) => Barest(frames, said, frame => frame.Piece(piece, body)))];
    }

    private static string Barest(SegmentFrame[] frames, HashSet<string> said, Func<SegmentFrame, string> wear) =>
        frames.Select(wear).FirstOrDefault(post => !said.Contains(Likeness(post))) ?? wear(frames[^1]);

    private static string Likeness(string text) =>
        NormalForm.Of(Spacing.Collapse(text).Replace('\u00A0', ' ').Replace('\u202F', ' '));
}
