using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>One word that is likely a name, by the lists or by the company it keeps.</summary>
internal static class SingleName
{
    private const int ShortestUpper = 5;

    private static readonly WordSet PatientVerbs = new("is was has had doing will in on");
    private static readonly WordSet Abbreviations = new(
        """
        af bp hr mr ct id or ed ga la iv pe mi gi iv us uk ok on in is it ph po pm am gp dr er io oa ra ms pt md rn bm
        ef lv rv pa av ap ab bb hb na ca mg cl fe kg hz pa fr rh ph cm mm ml ti cu zn
        """);

    public static NameRun? Find(Prose prose, NameRun run)
    {
        var found = run.Count == 1 ? run : run with { First = run.Last };
        return prose[found.Last].Shape switch
        {
            Shape.Upper => Upper(prose, found),
            Shape.Initial => null,
            _ => OfPlace(prose, found) ? null : Mixed(prose, found),
        };
    }

    private static bool OfPlace(Prose prose, NameRun run) =>
        prose.Has(run.Last,
            Cue.Facility | Cue.Street | Cue.Locality | Cue.Region | Cue.Month | Cue.Weekday | Cue.Title)
            && !prose.Named(run.Last, Naming.Given);

    /// <summary>"Bukola, Rhian, Deb": a given name before the comma.</summary>
    private static bool BesideName(Prose prose, NameRun run) =>
        prose.GapBefore(run.First) is ", " && prose[run.First - 1].Capital
            && prose.Named(run.First - 1, Naming.Given) && !prose.Named(run.First - 1, Naming.Quiet);

    private static NameRun? Mixed(Prose prose, NameRun run)
    {
        var human = NameContext.Human(prose, run);
        var opens = prose.Opens(run.First);
        if (!opens && prose.Named(run.Last, Naming.Given | Naming.GivenToo) && BesideName(prose, run))
        {
            return run;
        }

        if (Announced(prose, run))
        {
            return run;
        }

        if (prose.Named(run.Last, Naming.Quiet | Naming.Everyday))
        {
            return human && (!opens || NameContext.ActsPlainly(prose, run))
                && prose.Named(run.Last, Naming.Given | Naming.GivenToo | Naming.Surname | Naming.SurnameToo)
                && !NotNames.Thing(prose, run) ? run : null;
        }

        if (human && prose[run.Last].Length > 2)
        {
            return run;
        }

        if (NotNames.Thing(prose, run))
        {
            return null;
        }

        return (prose.Named(run.Last, Naming.Given) || !opens || Listed(prose, run))
            && !Abbreviations.Has(prose.Stem(run.Last)) ? run : null;
    }

    /// <summary>"to us: Abdi, chest pain": an unknown word between a colon and a comma; "swap: Abdi in, …".</summary>
    private static bool Listed(Prose prose, NameRun run) => prose.GapBefore(run.First) is ": "
        && !MedicalWords.Is(prose, run.Last)
        && (prose.GapBefore(run.Last + 1) is ", " || (prose.Joined(run.Last + 1) && (prose.Says(run.Last + 1, "in")
        || prose.Says(run.Last + 1, "out") || prose.Says(run.Last + 1, "up"))
        && prose.GapBefore(run.Last + 2) is [',' or ';', ..]));

    /// <summary>"Perfusion today: Chuck."</summary>
    private static bool Announced(Prose prose, NameRun run) => run.Count == 1 && prose.GapBefore(run.First) is ": "
        && prose.GapBefore(run.Last + 1) is ['.' or ',' or '!' or ';', ..]
        && prose.Named(run.Last, Naming.Given | Naming.GivenToo) && !prose.Named(run.Last, Naming.Quiet)
        && !prose.Has(run.Last, Cue.Plain);

    /// <summary>"says HOLLOWAY"; "pt JT doing well".</summary>
    private static NameRun? Upper(Prose prose, NameRun run)
    {
        var length = prose[run.Last].Length;
        if (length >= ShortestUpper)
        {
            return prose.Named(run.Last, Naming.Surname)
                && !prose.Named(run.Last, Naming.Quiet | Naming.Everyday) ? run : null;
        }

        var patient = prose.Has(run.First - 1, Cue.Patient) && prose.GapBefore(run.First) is " " or ": ";
        return length == 2 && patient && !Abbreviations.Has(prose.Stem(run.Last))
            && PatientVerbs.Has(prose.Stem(run.Last + 1)) ? run : null;
    }
}
