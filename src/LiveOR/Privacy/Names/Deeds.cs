using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>What persons do. A word before such a verb is somebody, be it a name, a word or unknown to every
/// list.</summary>
internal static class Deeds
{
    private static readonly WordSet Human = new(
        """
        says said asks asked tells told wants wanted thinks thought reckons reckoned knows knew spotted noticed
        notices warned warns brought insists insisted swears swore promised promises laughs laughed smiles
        smiled cried cries joked jokes whispers whispered shouts shouted yells yelled mutters muttered grins grinned
        scrubs scrubbed supervises supervised teaches taught agrees disagrees disagreed argues argued refuses refused
        consents consented nods nodded waves waved hates hated hopes hoped worries worried wonders wondered remembers
        remembered forgot forgets decides phoned phones texted texts emailed bleeped paged wrote drove flew
        walked walks sings sang hums hummed sighs sighed winks jumped waited complains complained begged begs
        apologised apologises apologized prefers preferred loves hopped volunteers volunteered swapped predicted
        feared guessed suspected dared recalled bets
        """);

    private static readonly WordSet Handiwork = new(
        """
        needs needed holds held sees saw gets got takes took closes closed passes passed ties tied cuts drills drilled
        hands handed sews sewed sutures clips dissects retracts assists assisted drives sits sat
        sleeps slept wakes woke moved ate eats speaks spoke joins joined helped explains explained tolerated belongs
        deserves earned likes liked lives lived works worked arrived came comes goes went found finds finished started
        caught
        """);

    private static readonly WordSet Departments = new(
        """
        radiology pathology histology histo path micro microbiology anaesthetics anaesthesia anesthesia pharmacy
        recovery theatre theatres haematology hematology haem transfusion ortho orthopaedics orthopedics plastics
        paeds
        paediatrics pediatrics obs gynae obstetrics gynaecology neurology neuro neurosurgery cardio cardiology cardiac
        vascular onc oncology onco derm dermatology endo urology uro renal resus nursing medicine infection
        biochem biochemistry biomed estates stores security legal comms admin switchboard bank blood lab labs tox
        anaes micro fluid resp gastro geris rehab rheum ophthal maxfax perfusion physio dietetics management police
        fire ambulance
        fluoro fluoroscopy ultrasound imaging xray x-ray echo doppler duplex remi navigation
        hospital university textbook nerve monitor board evidence literature history experience science law wisdom
        dogma research data everybody somebody nobody anyone someone anybody whoever
        """);

    private static readonly WordSet Doubtful = new(
        """
        iris pearl gene ray mark dot rose art star will may rib vein skin port patience hope faith grace joy mercy
        peace trust charity prudence comfort constance justice verity glory spring dawn eve christmas
        """);

    private static readonly WordSet Teaching = new(
        """
        says said taught teaches tells told knew knows wrote thought thinks disagreed disagrees agrees agreed warned
        warns hated loves preferred prefers promised promises flew hums sings needs
        """);

    private static readonly WordSet Having = new(
        """
        has had have got gets took takes lost loses finished keeps kept left leaves did does is was brought found
        finds moved moves used uses wants lent
        """);

    private static readonly WordSet Own = new("his her their my our herself himself me us she he");

    /// <summary>"Halsted taught", "Kocher knew": what books say of the dead.</summary>
    public static bool OfBooks(Prose prose, int verb) => Teaching.Has(prose.Stem(verb));

    /// <summary>"has sewn her first", "left his notes": a subject with a sex is a person.</summary>
    public static bool OfOwn(Prose prose, int verb)
    {
        if (!prose.Joined(verb) || prose[verb].Shape != Shape.Small || !Having.Has(prose.Stem(verb)))
        {
            return false;
        }

        for (var i = verb + 1; i <= verb + 3 && prose.Joined(i); i++)
        {
            if (Own.Has(prose.Stem(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"says", "warned": what nothing but a person does.</summary>
    public static bool OfPerson(Prose prose, int verb) => Human.Has(prose.Stem(verb));

    /// <summary>"needs", "holds": what a thing does too.</summary>
    public static bool OfHand(Prose prose, int verb) => Handiwork.Has(prose.Stem(verb));

    /// <summary>"Radiology says" is nobody in particular.</summary>
    public static bool IsDepartment(Prose prose, int index) => Departments.Has(prose.Stem(index));

    /// <summary>Names that begin sentences as words just as well: "Patience, then the stitch".</summary>
    public static bool IsDoubtful(Prose prose, int index) => Doubtful.Has(prose.Stem(index));
}
