using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Whether the words around a capital word say that it is a person.</summary>
internal static class NameContext
{
    private static readonly WordSet WeakVerbs = new("is was has had will came comes went goes worked works presents presented recovers operated operates assists assisted felt feels hopes lives falls fell");

    private static readonly WordSet States = new(
        """
        asleep awake stable comfortable well fine nervous anxious scared cheerful grateful happy aged a an our under now still ready due in on being
        recovering resting doing sedated intubated ventilated extubated anaesthetised anesthetised admitted discharged transferred scrubbed diagnosed
        married single retired pregnant from back home the told asked given wheeled brought allergic diabetic hoping waiting very so having going known not
        scrubbing assisting leading supervising teaching operating consented prepped positioned born also just been
        """);

    private static readonly WordSet Addressed = new(
        "told tell tells asked ask asking thank thanks thanking met meet hello hi dear goodbye congratulate congratulations named called remind reminded telling welcome visited page paged bleep wish warned");

    private static readonly WordSet Beside = new("with for by from and to behind before after beside about");

    /// <summary>Said, asked, scrubbed, "is asleep", "'s wife", "told …", "(54)".</summary>
    public static bool Human(Prose prose, NameRun run) => Acts(prose, run) || Owns(prose, run) || IsAddressed(prose, run) || HasAge(prose, run);

    /// <summary>A preposition that may lead to a person: "with", "for", "by".</summary>
    public static bool Weak(Prose prose, NameRun run) => prose.Joined(run.First) && Beside.Has(prose.Stem(run.First - 1));

    private static bool Acts(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        if (prose[run.Last].Possessive || !prose.Joined(next) || !prose.Has(next, Cue.HumanVerb))
        {
            return false;
        }

        return !WeakVerbs.Has(prose.Stem(next)) || (prose.Joined(next + 1) && States.Has(prose.Stem(next + 1)));
    }

    private static bool Owns(Prose prose, NameRun run) =>
        prose[run.Last].Possessive && prose.Joined(run.Last + 1) && prose.Has(run.Last + 1, Cue.HumanNoun);

    private static bool IsAddressed(Prose prose, NameRun run) => prose.Joined(run.First) && Addressed.Has(prose.Stem(run.First - 1));

    private static bool HasAge(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        if (next >= prose.Count || prose.GapBefore(next) is not (", " or " (" or ", aged " or " ,"))
        {
            return false;
        }

        return prose[next].Shape == Shape.Number && IsAge(prose.Stem(next))
            && (prose.GapBefore(next + 1) is [',', ..] or [')', ..] or ['.', ..] || prose.Has(next, Cue.Age));
    }

    private static bool IsAge(ReadOnlySpan<char> number) => number.Length is 2 && char.IsAsciiDigit(number[1]);
}
