using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Neighbouring words that can be parts of one name: capital words, initials, and particles between
/// them.</summary>
internal readonly record struct NameRun(int First, int Last)
{
    private const int Longest = 6;

    public int Count => Last - First + 1;

    /// <summary>The run that begins with this word; null where no name can begin.</summary>
    public static NameRun? At(Prose prose, int first)
    {
        if (!CanBegin(prose, first))
        {
            return null;
        }

        var last = first;
        while (last - first < Longest && !prose[last].Possessive && Next(prose, last) is { } next)
        {
            last = next;
        }

        return new NameRun(first, last);
    }

    private static bool CanBegin(Prose prose, int index) =>
        prose[index].Shape is Shape.Capital or Shape.Initial or Shape.Upper && !prose[index].Is(Cue.Digits)
            && !Numerals.Roman(prose.Stem(index));

    private static int? Next(Prose prose, int last)
    {
        var next = last + 1;
        if (next >= prose.Count || !Touches(prose, next))
        {
            return null;
        }

        while (prose[next].Is(Cue.Particle) && prose[next].Shape == Shape.Small && prose.Joined(next + 1)
            && next - last < 3)
        {
            next++;
        }

        return CanBegin(prose, next) ? next : null;
    }

    /// <summary>A space, or the full stop after an initial.</summary>
    private static bool Touches(Prose prose, int index) =>
        prose.Joined(index) || (prose[index - 1].Shape == Shape.Initial && prose.GapBefore(index) is ". " or ".");
}
