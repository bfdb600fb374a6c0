using LiveOR.Privacy.Names;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Hospitals, wards, schools and streets by name: a name of its own before, or after, the word for the thing.</summary>
internal static class Institution
{
    private static readonly WordSet Things = new(
        """
        hospital hospitals infirmary clinic clinics hospice sanatorium polyclinic institute university college school
        academy church chapel cathedral mosque synagogue temple
        prison jail barracks airport station stadium museum library abbey priory monastery convent ward wing pavilion
        center centre campus hostel klinikum klinik krankenhaus
        hôpital hopital clinique spital ospedale sygehus sjukhus ziekenhuis surgery practice home general memorial
        trust factory brewery colliery shipyard
        village township county borough parish island isle valley lake river beach bay harbour harbor mount heights
        park farm estate creek springs falls glen mill bluff
        street avenue road boulevard lane drive terrace crescent gardens row hill mews walk quay wharf highway
        parkway close grove
        """);

    private static readonly WordSet Small = new("hospital infirmary clinic hospice airport university college school church village town county council prison beach harbour harbor farm radiology pathology maternity oncology theatres");

    private static readonly WordSet General = new(
        """
        intensive critical palliative day trauma cancer burns heart stroke eye children's children women's women
        maternity university teaching district field base regional local
        private community virtual simulation skills medical military veterans general hospital clinic health nursing
        care home acute primary secondary tertiary
        national international world american british european royal surgical high new north south east west central
        outpatient dental mental minor
        first next main post pre public emergency ambulatory urgent recovery my our your his her their training
        research blood bank the a this that
        little great reference specialist referral foundation another any every each no patient patients visiting
        """);

    private static readonly WordSet Eponymous = new(
        """
        criteria criterion score scores classification guideline guidelines retractor retractors forceps staging
        grading index regimen trial consensus
        knee hip nail pouch stent shunt osteotomy clamp scissors fracture approach procedure repair
        """);

    /// <summary>Whether what follows makes the name one of surgery's own: "King's College criteria", "St Mark's retractor".</summary>
    public static bool Eponym(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart(' ');
        var length = rest.IndexOfAnyExceptInRange('a', 'z');
        return Eponymous.Has(rest[..(length < 0 ? rest.Length : length)]);
    }

    public static NameRun? Find(Prose prose, NameRun run)
    {
        for (var last = run.Last; last >= run.First; last--)
        {
            if (Things.Has(prose.Stem(last)) && (Own(prose, run.First, last - 1) ?? Road(prose, run.First, last)) is { } first && !IsThing(prose, last))
            {
                return new NameRun(first, last);
            }
        }

        return SmallThing(prose, run) ?? Leading(prose, run) ?? Compound(prose, run) ?? Saintly(prose, run);
    }

    private static bool IsThing(Prose prose, int last) => prose.Has(last + 1, Cue.HeadNoun) && (!prose.Has(last, Cue.Facility) || Eponymous.Has(prose.Stem(last + 1)));

    /// <summary>"Harbour Road": everyday words make a street where no sentence begins.</summary>
    private static int? Road(Prose prose, int first, int last) =>
        last > first && prose.Has(last, Cue.Street) && prose[last].Length > 3 && prose[last].Capital && !prose.Opens(last - 1) && !prose.Has(last - 1, Cue.Plain | Cue.Region) ? last - 1 : null;

    /// <summary>"Sankt-Elisabeth-Krankenhaus".</summary>
    private static NameRun? Compound(Prose prose, NameRun run)
    {
        for (var i = run.First; i <= run.Last; i++)
        {
            var dash = prose.Stem(i).LastIndexOf('-');
            if (dash > 2 && Things.Has(prose.Stem(i)[(dash + 1)..]))
            {
                return new NameRun(i, i);
            }
        }

        return null;
    }

    /// <summary>"the Queen's", with nothing after it that the queen could own.</summary>
    private static NameRun? Saintly(Prose prose, NameRun run) =>
        run.Count == 1 && prose[run.Last].Possessive && prose.Says(run.First - 1, "the") && prose.GapBefore(run.Last + 1) is [',' or '.' or ')' or ';', ..]
        && !prose.Named(run.Last, Naming.Quiet)
            ? run
            : null;

    /// <summary>"Tromsø airport", "Sussex council".</summary>
    private static NameRun? SmallThing(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        return prose.Joined(next) && prose[next].Shape == Shape.Small && Small.Has(prose.Stem(next)) && Own(prose, run.First, run.Last) is { } first
            && !prose.Named(run.Last, Naming.Quiet)
            ? new NameRun(first, next)
            : null;
    }

    /// <summary>"Isle of Skye", "Klinikum am Wald", "Lake Alder", "University of Farmton".</summary>
    private static NameRun? Leading(Prose prose, NameRun run) =>
        run.Count > 1 && Things.Has(prose.Stem(run.First)) && !prose.Has(run.Last, Cue.Month | Cue.Weekday) && !prose.Has(run.First, Cue.HeadNoun) && Own(prose, run.First + 1, run.Last) is not null
        && !prose.Has(run.Last, Cue.Region | Cue.HeadNoun) && (prose[run.First].Is(Cue.Facility | Cue.Locality) || prose[run.First].Length > 6)
            ? run
            : null;

    /// <summary>The first word of the name, when there is a word that is more than a general one.</summary>
    private static int? Own(Prose prose, int first, int last)
    {
        while (first <= last && ((prose.Has(first, Cue.Plain) && (prose.Opens(first) || prose[first].Length < 4)) || prose[first].Shape == Shape.Small))
        {
            first++;
        }

        for (var i = first; i <= last; i++)
        {
            if (prose[i].Capital && !General.Has(prose.Stem(i)) && !Things.Has(prose.Stem(i)) && !IsHeading(prose, i))
            {
                return first;
            }
        }

        return null;
    }

    private static bool IsHeading(Prose prose, int index) => prose.Named(index, Naming.Everyday) && prose.Opens(index) && !prose.Named(index, Naming.Surname | Naming.SurnameToo);
}
