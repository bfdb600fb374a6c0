using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>What persons do. A word before such a verb is somebody, be it a name, a word or unknown to every list.</summary>
internal static class Deeds
{
    private static readonly WordSet Human = new(
        """
        says said asks asked tells told wants wanted thinks thought reckons reckoned knows knew spotted noticed notices warned warns brought insists insisted swears swore promised promises laughs laughed smiles
        smiled cried cries joked jokes whispers whispered shouts shouted yells yelled mutters muttered grins grinned scrubs scrubbed supervises supervised teaches taught agrees disagrees disagreed argues argued refuses refused
        consents consented nods nodded waves waved hates hated hopes hoped worries worried wonders wondered remembers remembered forgot forgets decides phoned phones texted texts emailed bleeped paged wrote drove flew
        walked walks sings sang hums hummed sighs sighed winks jumped waited complains complained begged begs apologised apologises apologized prefers preferred loves hopped volunteers volunteered swapped
        """);

    private static readonly WordSet Handiwork = new(
        """
        needs needed holds held sees saw gets got takes took closes closed passes passed ties tied cuts drills drilled hands handed sews sewed sutures clips dissects retracts assists assisted drives sits sat
        sleeps slept wakes woke moved ate eats speaks spoke joins joined helped explains explained tolerated belongs deserves earned likes liked lives lived works worked arrived came comes goes went
        """);

    private static readonly WordSet Departments = new(
        """
        radiology pathology histology histo path micro microbiology anaesthetics anaesthesia anesthesia pharmacy recovery theatre theatres haematology hematology haem transfusion ortho orthopaedics orthopedics plastics paeds
        paediatrics pediatrics obs gynae obstetrics gynaecology neurology neuro neurosurgery cardio cardiology cardiac vascular onc oncology onco derm dermatology endo urology uro renal resus nursing medicine infection
        biochem biochemistry biomed estates stores security legal comms admin switchboard bank blood lab labs tox anaes micro resp gastro geris rehab rheum ophthal maxfax perfusion physio dietetics management police fire ambulance
        hospital university evidence literature history experience science law wisdom dogma research data everybody somebody nobody anyone someone anybody whoever
        """);

    private static readonly WordSet Doubtful = new("iris pearl gene ray mark dot rose art star will may rib vein skin port patience hope faith grace joy mercy peace trust charity prudence comfort constance justice verity glory spring dawn eve christmas");

    /// <summary>"says", "warned": what nothing but a person does.</summary>
    public static bool OfPerson(Prose prose, int verb) => Human.Has(prose.Stem(verb));

    /// <summary>"needs", "holds": what a thing does too.</summary>
    public static bool OfHand(Prose prose, int verb) => Handiwork.Has(prose.Stem(verb));

    /// <summary>"Radiology says" is nobody in particular.</summary>
    public static bool IsDepartment(Prose prose, int index) => Departments.Has(prose.Stem(index));

    /// <summary>Names that begin sentences as words just as well: "Patience, then the stitch".</summary>
    public static bool IsDoubtful(Prose prose, int index) => Doubtful.Has(prose.Stem(index));
}
