using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>A capital word that neither the language nor surgery knows: whoever or whatever it is, its author must look again.</summary>
internal static class LooseName
{
    private const Cue Known = Cue.Plain | Cue.Month | Cue.Weekday | Cue.Holiday | Cue.Region | Cue.Title | Cue.Role | Cue.Kin | Cue.Patient | Cue.Facility | Cue.HeadNoun | Cue.Phone | Cue.Record
        | Cue.Account | Cue.Licence | Cue.Plan | Cue.Device | Cue.Vehicle | Cue.Room | Cue.Digits;

    private static readonly WordSet Doing = new(
        """
        is was has had will needs need gets got wants keeps kept looks says said goes went comes came bleeding doing having getting going waiting waking breathing coughing next again senior junior would
        could should can did does feels felt took takes made makes let lets put puts thinks reckons found finds holds stands stood sends deserves deserved loses lost remains stays stayed became becomes saw sees spotted warned brought brings passes passed ties tied closes closed clips drills drilled scrubs holding sews sewed drove belongs knows knew isn't
        wasn't hasn't won't doesn't didn't and's asked told on's tolerated tolerating coped copes
        """);

    private static readonly WordSet Before = new("for up down over under then to and or plus with on in at off next first against around through after before as by of into out if not");
    private static readonly WordSet BeforeAny = new("for up down over under then to and or plus first against around through after before by into out");
    private static readonly WordSet Rooms = new("table recovery theatre bed bay ward icu itu scrub camera scope console charge anaesthetics perfusion pump bypass hdu pacu radiology front reception clinic drill drills irrigation suction retractor retractors balloon diathermy bovie pedal traction foot head leg mesh stapler light laparoscope robot count counts swabs stitches closure reception clinic resus labour ct lab cssd it records pharmacy bleep call duty nights days neither");
    private static readonly WordSet Staff = new("in on at from");

    private static readonly string[] Medical =
    [
        "um", "us", "al", "ic", "is", "ia", "oma", "omas", "ar", "yl", "ase", "ose", "ide", "ate", "ates", "ula", "ella", "ium", "oid", "oids", "ectomy", "stomy", "rrhaphy", "pexy", "emia", "aemia", "uria",
        "pathy", "tomies", "algia", "ol", "ae", "ion", "ular", "eal", "ior", "cyte", "cytes", "scope", "graph", "meter", "ics",
        "cele", "celes", "plast", "blast", "blasts", "zyme", "iform", "iforms", "genic", "phyte", "phytes", "ator", "ature", "umab", "mab", "inib", "azole", "cillin", "mycin", "statin",
        "sartan", "pril", "oxacin", "azepam", "caine", "curonium", "flurane", "oxide", "cept", "orphan", "lysis", "stasis", "trophy", "plegia", "paresis", "rrhage", "rrhoea", "rrhea", "phagia", "dynia", "malacia",
        "megaly", "penia", "philia", "phobia", "cision", "cisions", "version", "flexor", "tensor", "ductor", "vertor", "nator", "ceps", "ium", "icum", "alis", "inum",
    ];

    private static readonly string[] MedicalBeginnings =
    [
        "hyper", "hypo", "endo", "retro", "supra", "infra", "intra", "extra", "trans", "laparo", "thoraco", "gastro", "hepat", "nephr", "neuro", "osteo", "arthro", "chole", "pneumo", "haemo", "hemo", "electro",
        "cyto", "histo", "immuno", "micro", "anti", "multi", "pseudo", "oligo", "cerebr", "cardio", "broncho", "cranio", "fibro", "lipo", "lympho", "myelo", "oesoph", "phaco", "procto", "rhino", "spondyl", "stereo", "thrombo", "uretero", "ventriculo",
        "hydro", "poly", "angio", "dermato", "erythro", "leuko", "vesico", "recto", "colpo", "hystero", "salping", "oophor", "adeno", "periop", "postop", "preop", "intraop", "non-", "re-", "pre-", "post-", "anti-", "semi-", "sub-",
    ];

    public static NameRun? Find(Prose prose, NameRun run)
    {
        var quiet = Enumerable.Range(run.First, run.Count).Any(index => prose.Named(index, Naming.Quiet) && !prose.Has(index, Cue.Region));
        if (NotNames.Thing(prose, run) || (quiet && !(run.Count > 1 && NameContext.Human(prose, run))))
        {
            return null;
        }

        for (var i = run.First; i <= run.Last; i++)
        {
            if (Unknown(prose, i) && (!prose.Opens(i) || Opening(prose, run, i)))
            {
                while (i > run.First && Unknown(prose, i - 1))
                {
                    i--;
                }

                return run with { First = i };
            }
        }

        return null;
    }

    private static bool Unknown(Prose prose, int index) =>
        prose[index].Capital && prose[index].Length > 2 && (prose.Naming(index) & (Naming.Quiet | Naming.Everyday)) == 0 && !prose.Has(index, Known);

    private static bool Opening(Prose prose, NameRun run, int index)
    {
        var next = run.Last + 1;
        var told = NameBook.LooksLikeSurname(prose.Stem(index)) || prose.Named(index, Naming.Surname | Naming.Given) || (prose[run.Last + 1].Shape == Shape.Number && prose.GapBefore(run.Last + 2) is ", ");
        var room = prose.Joined(next) && Staff.Has(prose.Stem(next)) && (Rooms.Has(prose.Stem(prose.Says(next + 1, "the") ? next + 2 : next + 1)) || prose[next + 1].Shape is Shape.Upper);
        var travels = prose.Says(next, "to") && prose.Joined(next) && (prose.Says(next + 1, "here") || prose.Says(next + 1, "us") || prose[next + 1].Capital);
        var waits = prose.Named(index, Naming.Surname | Naming.Given) ? BeforeAny : Before;
        if (prose.Joined(next) && !prose[run.Last].Possessive && waits.Has(prose.Stem(next)) && !room && !travels && !IsPaired(prose, run))
        {
            return false;
        }

        if ((NameRule.IsCase(prose, run) && !IsMedical(prose.Stem(run.Last))) || IsPaired(prose, run) || (!IsMedical(prose.Stem(index)) && (travels || (run.Count > 1 && Enumerable.Range(index + 1, run.Last - index).All(other => Unknown(prose, other) || prose.Has(other, Cue.Region))))))
        {
            return true;
        }

        return prose.Named(index, Naming.Surname | Naming.Given)
            || (!IsMedical(prose.Stem(index)) && ((prose[run.Last].Possessive && prose.Joined(next)) || (prose.Joined(next) && (Doing.Has(prose.Stem(next)) || Deeds.OfPerson(prose, next) || Deeds.OfHand(prose, next) || Deeds.OfOwn(prose, next) || prose.Has(next, Cue.HumanVerb) || prose.Stem(next).EndsWith("ing"))) || room || Alone(prose, run)))
            || (told && !IsMedical(prose.Stem(index)) && prose.Joined(next));
    }

    /// <summary>"Alderson on drill, Alderova on suction", "Alderson in, Reyes out", "Alderson and I": two people share a job.</summary>
    private static bool IsPaired(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        if (IsMedical(prose, run.Last) || next >= prose.Count)
        {
            return false;
        }

        var joined = prose.GapBefore(next) is " " && prose.Says(next, "and");
        var other = joined ? next + 1 : prose.GapBefore(next) is " & " ? next : -1;
        if (other > 0 && (prose.Stem(other) is "I" || (prose.Says(other, "me")) || (Unknown(prose, other) && !IsMedical(prose, other) && prose.Joined(other + 1) && (Doing.Has(prose.Stem(other + 1)) || prose.Says(other + 1, "did") || prose.Says(other + 1, "are")))))
        {
            return true;
        }

        if (prose.GapBefore(run.First) is ": " && prose[next].Shape == Shape.Small && IsListOf(prose, next))
        {
            return true;
        }

        var swaps = prose.Joined(next) && Swaps.Has(prose.Stem(next));
        var comma = next + 1;
        while (swaps && comma < next + 4 && prose.Joined(comma))
        {
            comma++;
        }

        return swaps && prose.GapBefore(comma) is ", " or "; " or " / " && prose[comma].Capital && prose.Joined(comma + 1) && (Swaps.Has(prose.Stem(comma + 1)) || prose.Has(comma + 1, Cue.Plain));
    }

    /// <summary>"list: Alderova hiatus, Jabu both sides".</summary>
    private static bool IsListOf(Prose prose, int from)
    {
        var comma = from;
        while (comma < from + 4 && prose.Joined(comma))
        {
            comma++;
        }

        return prose.GapBefore(comma) is ", " && prose[comma].Capital && Unknown(prose, comma) && !IsMedical(prose, comma) && prose.Joined(comma + 1);
    }

    private static readonly WordSet Swaps = new("on in out off up down at");

    /// <summary>"Rourke. Fifty-four." and "Lam, you beauty".</summary>
    private static bool Alone(Prose prose, NameRun run) =>
        run.Count == 1 && run.Last + 1 < prose.Count && (prose.GapBefore(run.Last + 1) is ['.' or '!' or '?' or ':', ' ', ..] or " (" || (prose.GapBefore(run.First) is [.., '('] && prose.GapBefore(run.Last + 1) is [')', ..]) || (prose.GapBefore(run.Last + 1) is ", " && prose.Says(run.Last + 1, "you")));

    /// <summary>Whether a word can only be one of medicine: no list knows it as a name.</summary>
    public static bool IsMedical(Prose prose, int index) => IsMedical(prose.Stem(index)) && !prose.Named(index, Naming.Given | Naming.Surname) && prose.Stem(index) is not ([.., 'v' or 'V', 'i' or 'I', 'c' or 'C'] or [.., 'j' or 'J', 'i' or 'I', 'd' or 'D', 'e' or 'E']);

    /// <summary>Whether a word begins or ends as words of medicine do.</summary>
    public static bool IsMedical(ReadOnlySpan<char> word)
    {
        foreach (var ending in Medical)
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var beginning in MedicalBeginnings)
        {
            if (word.Length > beginning.Length + 3 && word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
