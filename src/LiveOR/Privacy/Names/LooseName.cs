using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>A capital word that neither the language nor surgery knows: whoever or whatever it is, its author must
/// look again.</summary>
internal static class LooseName
{
    private const Cue Known = Cue.Plain | Cue.Month | Cue.Weekday | Cue.Holiday | Cue.Region | Cue.Title | Cue.Role
        | Cue.Kin | Cue.Patient | Cue.Facility | Cue.HeadNoun | Cue.Phone | Cue.Record
        | Cue.Account | Cue.Licence | Cue.Plan | Cue.Device | Cue.Vehicle | Cue.Room | Cue.Digits;

    private static readonly WordSet Doing = new(
        """
        is was has had will needs need gets got wants keeps kept looks says said goes went comes came bleeding doing
        having getting going waiting waking breathing coughing next again senior junior would
        could should can did does feels felt took takes made makes let lets put puts thinks reckons found finds holds
        stands stood sends deserves deserved loses lost remains stays stayed became becomes saw sees spotted warned
        brought brings passes passed ties tied closes closed clips drills drilled scrubs holding sews sewed drove
        belongs knows knew isn't
        wasn't hasn't won't doesn't didn't and's asked told on's tolerated tolerating coped copes
        """);

    private static readonly WordSet Before = new(
        """
        for up down over under then to and or plus with on in at off next first against around through after before as
        by of into out if not
        """);
    private static readonly WordSet BeforeAny = new(
        """
        for up down over under then to and or plus first against around through after before by into out
        """);
    private static readonly WordSet Rooms = new(
        """
        table recovery theatre bed bay ward icu itu scrub camera scope console charge anaesthetics perfusion pump
        bypass hdu pacu radiology front reception clinic drill drills irrigation suction retractor retractors balloon
        diathermy bovie pedal traction foot head leg mesh stapler light laparoscope robot count counts swabs stitches
        closure reception clinic resus labour ct lab cssd it records pharmacy bleep call duty nights days neither
        """);
    private static readonly WordSet Staff = new("in on at from");

    public static NameRun? Find(Prose prose, NameRun run)
    {
        var quiet = Enumerable.Range(run.First, run.Count).Any(index => prose.Named(index, Naming.Quiet)
            && !prose.Has(index, Cue.Region));
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
        prose[index].Capital && prose[index].Length > 2
            && (prose.Naming(index) & (Naming.Quiet | Naming.Everyday)) == 0 && !prose.Has(index, Known)
        && !IsCompound(prose.Stem(index));

    /// <summary>"Four-in-one": a word that begins with a word.</summary>
    private static bool IsCompound(ReadOnlySpan<char> word) =>
        word.IndexOf('-') is > 1 and var hyphen && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1])
            && Vocabulary.Has(word[..hyphen]);

    private static bool Opening(Prose prose, NameRun run, int index)
    {
        var next = run.Last + 1;
        var told = NameBook.LooksLikeSurname(prose.Stem(index)) || prose.Named(index, Naming.Surname | Naming.Given)
            || (prose[run.Last + 1].Shape == Shape.Number && prose.GapBefore(run.Last + 2) is ", ");
        var room = prose.Joined(next) && Staff.Has(prose.Stem(next))
            && (Rooms.Has(prose.Stem(prose.Says(next + 1, "the") ? next + 2 : next + 1))
            || prose[next + 1].Shape is Shape.Upper);
        var travels = prose.Says(next, "to") && prose.Joined(next) && (prose.Says(next + 1, "here")
            || prose.Says(next + 1, "us") || prose[next + 1].Capital);
        var waits = prose.Named(index, Naming.Surname | Naming.Given) ? BeforeAny : Before;
        if (prose.Joined(next) && !prose[run.Last].Possessive && waits.Has(prose.Stem(next)) && !room && !travels
            && !IsPaired(prose, run))
        {
            return false;
        }

        if ((NameRule.IsCase(prose, run) && !MedicalWords.Is(prose.Stem(run.Last))) || IsPaired(prose, run)
            || (!MedicalWords.Is(prose.Stem(index)) && (travels || (run.Count > 1
            && Enumerable.Range(index + 1, run.Last - index).All(other => Unknown(prose, other)
            || prose.Has(other, Cue.Region))))))
        {
            return true;
        }

        return prose.Named(index, Naming.Surname | Naming.Given)
            || (!MedicalWords.Is(prose.Stem(index)) && ((prose[run.Last].Possessive && prose.Joined(next))
            || (prose.Joined(next) && (Doing.Has(prose.Stem(next)) || Deeds.OfPerson(prose, next)
            || Deeds.OfHand(prose, next) || Deeds.OfOwn(prose, next) || prose.Has(next, Cue.HumanVerb)
            || prose.Stem(next).EndsWith("ing"))) || room || Alone(prose, run)))
            || (told && !MedicalWords.Is(prose.Stem(index)) && prose.Joined(next));
    }

    /// <summary>"Alderson on drill, Alderova on suction", "Alderson in, Reyes out", "Alderson and I": two people
    /// share a job.</summary>
    private static bool IsPaired(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        if (MedicalWords.Is(prose, run.Last) || next >= prose.Count)
        {
            return false;
        }

        var joined = prose.GapBefore(next) is " " && prose.Says(next, "and");
        var other = joined ? next + 1 : prose.GapBefore(next) is " & " ? next : -1;
        if (other > 0 && (prose.Stem(other) is "I" || (prose.Says(other, "me")) || (Unknown(prose, other)
            && !MedicalWords.Is(prose, other) && prose.Joined(other + 1) && (Doing.Has(prose.Stem(other + 1))
            || prose.Says(other + 1, "did") || prose.Says(other + 1, "are")))))
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

        return swaps && prose.GapBefore(comma) is ", " or "; " or " / " && prose[comma].Capital
            && prose.Joined(comma + 1) && (Swaps.Has(prose.Stem(comma + 1)) || prose.Has(comma + 1, Cue.Plain));
    }

    /// <summary>"list: Alderova hiatus, Jabu both sides".</summary>
    private static bool IsListOf(Prose prose, int from)
    {
        var comma = from;
        while (comma < from + 4 && prose.Joined(comma))
        {
            comma++;
        }

        return prose.GapBefore(comma) is ", " && prose[comma].Capital && Unknown(prose, comma)
            && !MedicalWords.Is(prose, comma) && prose.Joined(comma + 1);
    }

    private static readonly WordSet Swaps = new("on in out off up down at");

    /// <summary>"Rourke. Fifty-four." and "Lam, you beauty".</summary>
    private static bool Alone(Prose prose, NameRun run) =>
        run.Count == 1 && run.Last + 1 < prose.Count
            && (prose.GapBefore(run.Last + 1) is ['.' or '!' or '?' or ':', ' ', ..] or " ("
            || (prose.GapBefore(run.First) is [.., '('] && prose.GapBefore(run.Last + 1) is [')', ..])
            || (prose.GapBefore(run.Last + 1) is ", " && prose.Says(run.Last + 1, "you")));
}
