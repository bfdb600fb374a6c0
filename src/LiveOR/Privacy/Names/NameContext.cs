using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Whether the words around a capital word say that it is a person.</summary>
internal static class NameContext
{
    private static readonly WordSet WeakVerbs = new(
        """
        is was has had will came comes went goes worked works presents presented recovers operated operates assists
        assisted felt feels hopes lives falls fell gave gives brought sent
        taught teaches read explains explained suggested walked likes prefers
        """);

    private static readonly WordSet States = new(
        """
        asleep awake stable comfortable well fine nervous anxious scared cheerful grateful happy aged our still ready
        due
        recovering resting doing sedated intubated ventilated extubated anaesthetised anesthetised admitted discharged
        transferred scrubbed diagnosed
        married single retired pregnant back home told asked given wheeled brought allergic diabetic hoping waiting
        very so having going known
        scrubbing assisting leading supervising teaching operating consented prepped positioned born also just been us
        me her his permission
        agreed taken gone driving outside watching off next
        """);

    private static readonly WordSet Addressed = new(
        """
        told tell tells asked ask asking thank thanks thanking met meet hello hi dear goodbye congratulate
        congratulations named called remind reminded telling welcome visited page paged bleep wish warned whether says
        sorry promised phoned
        """);

    private static readonly WordSet Groups = new(
        """
        family twins brothers sisters parents household lot clan girls boys kids children triplets baby estate couple
        kid lad boy girl lady man woman child brothers bairn newborn infant neonate preemie toddler teenager folks
        crowd cousins daughters sons grandkids grandson granddaughter wedding
        """);

    /// <summary>Said, asked, scrubbed, "is asleep", "'s wife", "told …", "(54)".</summary>
    public static bool Human(Prose prose, NameRun run) => Acts(prose, run) || (!prose[run.Last].Possessive
        && prose.Joined(run.Last + 1) && Deeds.OfPerson(prose, run.Last + 1) && !Deeds.IsDepartment(prose, run.Last))
        || Owns(prose, run) || IsAddressed(prose, run) || HasAge(prose, run) || IsGroup(prose, run)
        || HasRole(prose, run) || IsIntroduced(prose, run);

    /// <summary>"Alder's gallbladder", "Alder's wife": what only a person has.</summary>
    public static bool Owns(Prose prose, NameRun run) =>
        prose[run.Last].Possessive && prose.Joined(run.Last + 1) && prose.Has(run.Last + 1, Cue.HumanNoun);

    /// <summary>"the Alder family".</summary>
    public static bool IsGroup(Prose prose, NameRun run) =>
        prose.Joined(run.Last + 1) && !prose[run.Last].Possessive && Groups.Has(prose.Stem(run.Last + 1));

    /// <summary>"asked", "scrubbed", "wants": what no clamp and no operation does.</summary>
    public static bool ActsPlainly(Prose prose, NameRun run) => !prose[run.Last].Possessive
        && prose.Joined(run.Last + 1)
        && prose.Has(run.Last + 1, Cue.HumanVerb) && !WeakVerbs.Has(prose.Stem(run.Last + 1))
        && prose.Named(run.Last, Naming.Given | Naming.Surname);

    /// <summary>A verb that persons have: weak ones only beside a state of mind or body.</summary>
    private static bool Acts(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        if (prose[run.Last].Possessive || !prose.Joined(next) || !prose.Has(next, Cue.HumanVerb))
        {
            return false;
        }

        // At the start of a sentence anything can be or have: "Bladder has been pushed down".
        var listed = !prose.Opens(run.First) || prose.Named(run.Last, Naming.Given | Naming.Surname) || run.Count > 1;
        return !WeakVerbs.Has(prose.Stem(next)) || (listed && prose.Joined(next + 1)
            && States.Has(prose.Stem(next + 1)));
    }

    private static bool HasRole(Prose prose, NameRun run) =>
        run.First > 0 && prose.GapBefore(run.First) is " " or ": " or ", "
            && prose[run.First - 1].Shape != Shape.Number && prose.Has(run.First - 1, Cue.Role)
        && !(prose.Joined(run.Last + 1) && prose.Has(run.Last + 1, Cue.HeadNoun))
        && (prose.GapBefore(run.First) is not ", " || prose.GapBefore(run.Last + 1) is [',', ..]);

    /// <summary>"Ruaridh, core trainee, …".</summary>
    private static bool IsIntroduced(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        return next < prose.Count && prose.GapBefore(next) is ", " or " ("
            && Enumerable.Range(next, 3).Any(index => prose.Has(index, Cue.Role) && prose[index].Shape == Shape.Small)
            && Enumerable.Range(next + 1, 2).All(index =>
            prose.GapBefore(Math.Min(index, prose.Count)) is " " or [',', ..] or [')', ..] or ['.', ..]);
    }

    private static bool IsAddressed(Prose prose, NameRun run) =>
        (prose.Joined(run.First) && Addressed.Has(prose.Stem(run.First - 1)))
        || (run.First > 0 && prose.GapBefore(run.First) is ", " && (prose.Says(run.First - 1, "you")
        || prose.Says(run.First - 1, "thanks") || prose.Says(run.First - 1, "sorry")));

    private static bool HasAge(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        return next < prose.Count && prose.GapBefore(next) is ", " or " (" or ", aged " && IsAge(prose.Stem(next))
            && (prose.GapBefore(next + 1) is [',', ..] or [')', ..] or ['.', ..] || prose.Has(next, Cue.Age));
    }

    private static bool IsAge(ReadOnlySpan<char> number) => number.Length == 2 && char.IsAsciiDigit(number[0])
        && char.IsAsciiDigit(number[1]);
}
