using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Two or more words that are a name together.</summary>
internal static class FullName
{
    private const int ShortestUpper = 4;

    private static readonly WordSet Historic = new(
        """
        harvey-cushing joseph-lister william-halsted john-hunter astley-cooper theodor-billroth theodor-kocher
        john-charnley john-murphy ambroise-pare owen-wangensteen
        alfred-blalock vivien-thomas helen-taussig michael-debakey denton-cooley norman-shethar norman-shumway
        thomas-starzl joseph-murray christiaan-barnard john-gibbon
        erich-muhe philippe-mouret carl-langenbuch kurt-semm alexander-fleming ignaz-semmelweis louis-pasteur
        wilhelm-roentgen marie-curie william-morton john-snow horace-wells james-simpson
        ephraim-mcdowell crawford-long henry-gray andreas-vesalius allen-whipple mary-joseph robert-jones austin-moore
        russell-taylor le-fort john-thomas charles-bonnet william-mayo charles-mayo
        harold-ridley charles-kelman werner-forssmann walton-lillehei dwight-harken charles-mcburney james-marion
        steven-strasberg lawson-tait berkeley-moynihan rutherford-morison
        claude-bernard william-harvey virginia-apgar ronald-ross florence-nightingale james-lind edward-jenner
        joseph-clover john-kirklin rene-favaloro alexis-carrel
        """);

    public static NameRun? Find(Prose prose, NameRun run)
    {
        for (var i = run.First; i < run.Last; i++)
        {
            if (prose.Named(i, Naming.Given | Naming.GivenToo) && Second(prose, run, i) && !IsHistoric(prose, i))
            {
                return run with { First = i, Last = End(prose, run) };
            }

            if (prose[i].Shape == Shape.Initial && AfterInitial(prose, run, i))
            {
                return run with { First = i, Last = End(prose, run) };
            }
        }

        return Reversed(prose, run) ?? Unlisted(prose, run);
    }

    /// <summary>Two unknown words that act as a person: "Ngozi Eze gave us permission". Also "WESTBROOK Ada".</summary>
    private static NameRun? Unlisted(Prose prose, NameRun run)
    {
        if (run.Count == 2 && prose[run.First].Shape == Shape.Upper && prose[run.First].Length > 3
            && prose[run.Last].Capital && prose.Named(run.Last, Naming.Given))
        {
            return run;
        }

        var unknown = run.Count == 2 && prose[run.First].Capital && prose[run.Last].Capital
            && ((prose.Naming(run.First) | prose.Naming(run.Last)) & (Naming.Quiet | Naming.Everyday)) == 0;
        return unknown && NameContext.Human(prose, run)
            && !prose.Has(run.Last, Cue.Facility | Cue.Locality | Cue.Street) ? run : null;
    }

    /// <summary>Whether what follows a given name can be the rest of the name.</summary>
    private static bool Second(Prose prose, NameRun run, int given)
    {
        var last = run.Last;
        if (prose[given].Shape == Shape.Upper && (prose[given].Length < ShortestUpper
            || prose[last].Length < ShortestUpper || prose[last].Shape != Shape.Upper))
        {
            return false;
        }

        if (prose.Has(last, Cue.HeadNoun) || (prose.Named(given, Naming.Quiet) && prose.Named(last, Naming.Quiet)))
        {
            return false;
        }

        if (prose.Named(given, Naming.Given))
        {
            return !prose.Named(given + 1, Naming.Everyday)
                || prose.Named(given + 1, Naming.Surname | Naming.SurnameToo)
                || prose[given + 1].Shape == Shape.Initial;
        }

        return prose.Named(last, Naming.Surname) || ((!prose.Opens(given) || IsStranger(prose, last))
            && (prose.Naming(last) & (Naming.Quiet | Naming.Everyday)) == 0 && prose[last].Capital);
    }

    /// <summary>"Precious Alderova scrubbed": a surname that neither surgery nor any list knows, before no
    /// thing.</summary>
    private static bool IsStranger(Prose prose, int last) =>
        !MedicalWords.Is(prose, last) && !(prose.Joined(last + 1) && prose.Has(last + 1, Cue.HeadNoun))
            && prose[last].Length > 3;

    private static bool AfterInitial(Prose prose, NameRun run, int initial)
    {
        var next = initial + 1;
        while (next < run.Last && prose[next].Shape == Shape.Initial)
        {
            next++;
        }

        var labelled = prose.Has(initial - 1, Cue.Label) && prose.Joined(initial);
        return prose[next].Capital && !labelled && !prose.Named(next, Naming.Quiet | Naming.Everyday)
            && (prose.GapBefore(initial + 1).Contains('.') || prose.Named(next, Naming.Surname));
    }

    /// <summary>"Alder, Jane" and "Patel J".</summary>
    private static NameRun? Reversed(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        if (run.Count == 2 && prose[run.Last].Shape == Shape.Initial && prose[run.First].Capital
            && (prose.Naming(run.First) & (Naming.Quiet | Naming.Everyday)) == 0
            && !prose.Has(run.First, Cue.Label) && (prose.Named(run.First, Naming.Surname) || EndsThere(prose, next)))
        {
            return run;
        }

        var comma = next < prose.Count && prose.GapBefore(next) is ", " or ",";
        var follows = comma && prose.Named(next, Naming.Given) && !prose.Named(next, Naming.Quiet)
            && prose[next].Shape is Shape.Capital or Shape.Upper;
        return follows && prose[run.Last].Capital == prose[next].Capital && !prose.Named(run.Last, Naming.Everyday)
            && !AlsoList(prose, next)
            ? run with { First = run.Last, Last = next }
            : null;
    }

    private static bool EndsThere(Prose prose, int next) =>
        next >= prose.Count
            || prose.GapBefore(next) is [',' or '/' or ')' or ';', ..] or [' ', '(' or '/' or '–' or '-', ..];

    private static bool AlsoList(Prose prose, int given) => prose.Says(given + 1, "and")
        && prose.Named(given + 2, Naming.Quiet);

    private static bool IsHistoric(Prose prose, int given) =>
        Historic.Has($"{prose.Stem(given)}-{prose.Stem(given + 1)}");

    /// <summary>Without a thing at the end: "Jane Alder Ward" is left to the rule of places.</summary>
    private static int End(Prose prose, NameRun run)
    {
        var last = run.Last;
        while (last > run.First + 1 && prose.Has(last, Cue.Facility | Cue.Street | Cue.Locality)
            && !prose.Named(last, Naming.Surname))
        {
            last--;
        }

        return last;
    }
}
