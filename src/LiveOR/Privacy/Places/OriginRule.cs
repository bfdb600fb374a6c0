using LiveOR.Privacy.Names;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Where someone comes from or where it happened, whatever the place is called: "logging accident near Kindling",
/// "transfer from Moose Jaw", "works at Sharp Cuts", "lives in farmton".</summary>
internal sealed class OriginRule : IProseRule
{
    private const int HowFarBack = 6;

    private static readonly WordSet Events = new(
        """
        injury injuries incident wreck pileup farm farming transfer transfers transferred referral referred accident crash crashed collision fell fall stabbed stabbing
        stabbings shot shooting assaulted attacked struck knocked rolled rollover flown airlifted
        helicopter helicoptered helo heli chopper boat ferry trawler drove driven drives driving travels travelled
        traveled commutes lives lived living born raised grew works worked working welds welder fishes
        fisherman farms farmer miner sailor native resident hails evacuated medevac medevaced repatriated brought
        retrieved retrieval rescued came comes coming walked walking cycled stationed posted docked migrated
        emigrated fled settled home hometown village teaches plays played coach member pupil student chef cook barber
        inmate ambulance lorry pilot climber drowned drowning swimmer worker priest imam pastor
        teacher butcher mayor officer officers soldier mill factory pub school landed dialysed scanned rafting skiing
        hiking climbing explosion fire flood earthquake blast bombing festival wedding mine mined
        crushed trapped burned burnt bitten gored trampled injured hurt found collapsed dug arrived greetings
        postcode address goes worships sings trained trains coached cleans drove delivers nurse bus tram train cook
        bottled glassed stabber bouncer barmaid landlord
        """);

    private static readonly WordSet Sure = new(
        """
        helicopter heli flown airlifted ferry boat trawler lives lived living born raised drives drove driven
        travelled traveled commutes fisherman farmer native resident hails village hometown emigrated stationed welder
        """);

    private static readonly WordSet Leading = new("from near at outside off in by around of via for past behind beside opposite");

    private static readonly WordSet Loose = new("by of for");

    private static readonly WordSet Departments = new(
        """
        theatre theatres recovery icu itu hdu emergency casualty ward clinic radiology medicine surgery critical
        intensive day maternity pharmacy pathology histology micro reception triage admissions outpatients
        resus majors minors ct mri police air fire god covid lab labs main step phase part closure induction entry
        access skin top below above medial lateral left right north south east west paeds ortho gynae
        neuro cardiac vascular plastics renal general stroke trauma burns oncology cath endo gp gps hems care home
        uni school work church prison bed bay room table chair trolley facebook instagram zoom
        latin greek english french german spanish portuguese turkish arabic hindi mandarin proximal distal anterior
        posterior inferior superior cranial caudal bypass pump step
        """);

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 1; i < prose.Count; i++)
        {
            if (!Leading.Has(prose.Stem(i - 1)) || !prose.Joined(i))
            {
                continue;
            }

            var first = prose.Says(i, "the") && prose.Joined(i + 1) ? i + 1 : i;
            var found = Capitals(prose, i - 1, first) ?? (first == i ? Smalls(prose, i - 1, first) : null);
            if (found is { } run)
            {
                var start = prose[run.First].Start;
                yield return new Finding(PlaceFinding.Rule, FindingLevel.Warned, start, prose[run.Last].Whole - start, PlaceFinding.Why, null);
            }
        }
    }

    private static NameRun? Capitals(Prose prose, int lead, int first)
    {
        if (PlaceRun.At(prose, first) is not { } run || !Told(prose, lead, Events) || Common(prose, run))
        {
            return null;
        }

        var definite = prose.Says(first - 1, "the") || Loose.Has(prose.Stem(lead));
        var everyday = prose.Named(run.First, Naming.Everyday) && run.Count == 1 && !prose[first - 1].Capital;
        return everyday && definite ? null : run;
    }

    private static bool Common(Prose prose, NameRun run) =>
        Departments.Has(prose.Stem(run.First))
        || prose.Has(run.First, (run.Count > 1 ? Cue.None : Cue.Plain | Cue.Holiday) | Cue.Region | Cue.Month | Cue.Weekday | Cue.Title)
        || prose.Has(run.Last, Cue.Region | Cue.HeadNoun | Cue.Month | Cue.Label) || (prose.Named(run.First, Naming.Quiet) && (run.Count == 1 || (prose.Named(run.Last, Naming.Quiet) && !prose.Says(run.First - 1, "the")))) || prose.Has(run.Last + 1, Cue.HeadNoun)
        || IsDepartment(prose.Stem(run.First));

    private static bool IsDepartment(ReadOnlySpan<char> word) =>
        word.EndsWith("ology") || word.EndsWith("iatrics") || word.EndsWith("paedics") || word.EndsWith("scopy");

    /// <summary>Small letters, where the word is in no list and what goes before can only lead to a place.</summary>
    private static NameRun? Smalls(Prose prose, int lead, int first)
    {
        if (Loose.Has(prose.Stem(lead)) || !Unknown(prose, first) || !Told(prose, lead, Sure))
        {
            return null;
        }

        var last = first;
        while (last - first < 2 && prose.Joined(last + 1) && Unknown(prose, last + 1))
        {
            last++;
        }

        return new NameRun(first, last);
    }

    private static bool Unknown(Prose prose, int index) =>
        prose[index].Shape == Shape.Small && prose[index].Length > 2 && prose[index].Cue == Cue.None && !Vocabulary.Has(prose.Stem(index));

    private static bool Told(Prose prose, int lead, WordSet cues)
    {
        for (var i = lead - 1; i >= 0 && i >= lead - HowFarBack; i--)
        {
            if (cues.Has(prose.Stem(i)))
            {
                return true;
            }

            if (prose.Opens(i))
            {
                return false;
            }
        }

        return false;
    }
}
