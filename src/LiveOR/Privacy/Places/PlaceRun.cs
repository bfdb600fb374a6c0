using LiveOR.Privacy.Names;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Neighbouring words that can be parts of one place's name: capital words and the small ones between them.</summary>
internal static class PlaceRun
{
    private const int Longest = 7;

    private static readonly WordSet Between = new("of on upon by the le la de del di du am an der den and in-the under");

    public static NameRun? At(Prose prose, int first)
    {
        if (!Begins(prose, first))
        {
            return null;
        }

        var last = first;
        while (last - first < Longest && Next(prose, last) is { } next)
        {
            last = next;
        }

        return new NameRun(first, last);
    }

    private static bool Begins(Prose prose, int index) => index < prose.Count && prose[index].Capital && !prose[index].Is(Cue.Digits);

    private static int? Next(Prose prose, int last)
    {
        var next = last + 1;
        if (next >= prose.Count || !(prose.Joined(next) || (prose.Has(last, Cue.Abbreviation) && prose.GapBefore(next) is ". ")))
        {
            return null;
        }

        if (Begins(prose, next))
        {
            return next;
        }

        var bridged = Between.Has(prose.Stem(next)) && prose.Joined(next + 1) && Begins(prose, next + 1) && !prose.Says(next, "and");
        return bridged ? next + 1 : null;
    }
}
