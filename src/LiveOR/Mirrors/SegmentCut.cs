namespace LiveOR.Mirrors;

/// <summary>Cuts one text into pieces that each fit, the best places first.</summary>
/// <remarks>Pieces are filled from the left: the last end of a sentence in reach is taken unless it leaves the piece
/// too empty, else the last clause, word, sign. When the rest makes two pieces, they are cut nearest to their middle
/// instead, so that no few words are left alone.</remarks>
internal sealed class SegmentCut(string text, Func<int, string, bool> fits)
{
    private const int Tries = 8;
    private static readonly BreakGrade[] BestFirst =
        [BreakGrade.Sentence, BreakGrade.Clause, BreakGrade.Word, BreakGrade.Sign, BreakGrade.Forced];

    private readonly List<TextBreak> breaks = TextBreaks.Of(text);

    public IReadOnlyList<string> Pieces()
    {
        List<string> pieces = [];
        for (var (start, first) = (0, 0); first < breaks.Count;)
        {
            var last = Farthest(pieces.Count, start, first);
            while (last < first)
            {
                Force(start, first);
                last = Farthest(pieces.Count, start, first);
            }

            var chosen = last == breaks.Count - 1 ? last : Choose(pieces.Count, start, first, last);
            pieces.Add(Between(start, chosen));
            (start, first) = (breaks[chosen].At, chosen + 1);
        }

        return pieces;
    }

    private string Between(int start, int end) => text[start..breaks[end].At].Trim(' ');

    /// <summary>The last break up to which a piece fits, by doubling and halving; one before the first if none
    /// does.</summary>
    private int Farthest(int piece, int start, int first)
    {
        var (good, bad, stride) = (first - 1, breaks.Count, 1);
        while (bad - good > 1)
        {
            var next = bad == breaks.Count ? Math.Min(good + stride, bad - 1) : good + ((bad - good) / 2);
            if (fits(piece, Between(start, next)))
            {
                (good, stride) = (next, stride * 2);
            }
            else
            {
                bad = next;
            }
        }

        return good;
    }

    /// <summary>One sign or link is longer than a post: it is cut between code points.</summary>
    private void Force(int start, int first)
    {
        List<TextBreak> forced = [];
        for (var at = start + 1; at < breaks[first].At; at++)
        {
            if (text[at] != ' ' && !char.IsSurrogatePair(text[at - 1], text[at]))
            {
                forced.Add(new(at, BreakGrade.Forced));
            }
        }

        if (forced.Count == 0)
        {
            throw new ArgumentException("The limit leaves no room for even one character beside the mark.");
        }

        breaks.InsertRange(first, forced);
    }

    private int Choose(int piece, int start, int first, int last)
    {
        var next = breaks[last].At;
        var leavesOne = Farthest(piece + 1, next, last + 1) == breaks.Count - 1;
        return leavesOne ? Balance(piece, start, first, last) : Fill(piece, start, first, last);
    }

    private int Fill(int piece, int start, int first, int last)
    {
        var reach = breaks[last].At - start;
        foreach (var grade in BestFirst)
        {
            var least = start + (reach * LeastPercent(grade) / 100);
            for (var i = last; i >= first && breaks[i].At >= least; i--)
            {
                if (breaks[i].Grade >= grade && fits(piece, Between(start, i)))
                {
                    return i;
                }
            }
        }

        return last;
    }

    private int Balance(int piece, int start, int first, int last)
    {
        var rest = text.Length - start;
        foreach (var grade in BestFirst)
        {
            var least = rest * LeastPercent(grade) / 200;
            var candidates = Enumerable.Range(first, last - first + 1)
                .Where(i => breaks[i].Grade >= grade)
                .Where(i => breaks[i].At - start >= least && text.Length - breaks[i].At >= least)
                .OrderBy(i => Math.Abs(breaks[i].At - start - (rest / 2)))
                .Take(Tries);
            foreach (var i in candidates)
            {
                if (fits(piece, Between(start, i)) && fits(piece + 1, Between(breaks[i].At, breaks.Count - 1)))
                {
                    return i;
                }
            }
        }

        return last;
    }

    /// <summary>How full a piece must be for a cut of that grade to be worth it.</summary>
    private static int LeastPercent(BreakGrade grade) => grade switch
    {
        BreakGrade.Sentence => 33,
        BreakGrade.Clause => 45,
        BreakGrade.Word => 40,
        _ => 0,
    };
}
