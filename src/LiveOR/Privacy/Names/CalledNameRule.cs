using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Given names that a list of eponyms or of words knows too, in a person's place: "Craig had the right one done",
/// "tracheostomy on Stan", "this is Dennis", "KAVANAGH, Thomas", "baby girl Connolly", "Pascal on 555-0136".</summary>
internal sealed class CalledNameRule : IProseRule
{
    private const int ShortestFiled = 4;
    private const int DigitsOfNumber = 4;

    private static readonly WordSet Subjects = new("got gets had came went wants wanted rang phoned called texted tolerated coped");

    private static readonly WordSet Objects = new("the a an his her our my their to two three in out up home no some");

    private static readonly WordSet Operations = new(
        """
        operation op procedure surgery repair bypass transplant graft list case biopsy amputation craniotomy section
        caesarean debridement fixation arthroscopy laparoscopy thoracotomy washout closure anaesthetic block consent
        evar tevar tavi turp ercp cabg stent update eye news
        """);

    private static readonly WordSet Babies = new("girl boy of twin one two infant");
    private static readonly WordSet Introducing = new("this here");
    private static readonly WordSet From = new("ward theatre canteen lab clinic recovery radiology pharmacy reception porters icu anaesthetics physio pathology records");

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (Filed(prose, i))
            {
                yield return Found(prose, i, i + 1, FindingLevel.Held);
            }
            else if (prose[i].Capital && prose[i].Length > 2 && !prose.Has(i, Cue.Month | Cue.Weekday | Cue.Region | Cue.Title) && Told(prose, i))
            {
                yield return Found(prose, i, i, FindingLevel.Warned);
            }
        }
    }

    /// <summary>"KAVANAGH, Thomas", as wristbands and lists print it.</summary>
    private static bool Filed(Prose prose, int index) => prose[index].Shape == Shape.Upper && prose[index].Length >= ShortestFiled
        && index + 1 < prose.Count && prose.GapBefore(index + 1) is ", " && prose[index + 1].Capital
        && prose.Named(index + 1, Naming.Given | Naming.GivenToo) && !prose.Named(index + 1, Naming.Everyday);

    private static bool Told(Prose prose, int index) =>
        (IsGiven(prose, index) && (Acts(prose, index) || OperatedOn(prose, index) || Introduced(prose, index)))
        || IsBaby(prose, index) || Reached(prose, index) || ComesFrom(prose, index);

    private static bool IsGiven(Prose prose, int index) => prose.Named(index, Naming.Given | Naming.GivenToo) && !prose.Has(index, Cue.Plain);

    /// <summary>At the start of a clause, with a verb that no sign and no clamp takes so.</summary>
    private static bool Acts(Prose prose, int index) =>
        (prose.Opens(index) || prose.GapBefore(index) is ", " or " - " or " – " || prose.Says(index - 1, "and") || prose.Says(index - 1, "but"))
        && prose.Joined(index + 1) && Subjects.Has(prose.Stem(index + 1)) && prose.Joined(index + 2) && Objects.Has(prose.Stem(index + 2));

    private static bool OperatedOn(Prose prose, int index) => prose.Joined(index) && prose.Says(index - 1, "on") && prose.Joined(index - 1)
        && (Operations.Has(prose.Stem(index - 2)) || IsOperation(prose.Stem(index - 2))) && !prose.Joined(index + 1);

    private static bool IsOperation(ReadOnlySpan<char> word) => word.EndsWith("ectomy", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("ostomy", StringComparison.OrdinalIgnoreCase) || word.EndsWith("otomy", StringComparison.OrdinalIgnoreCase)
        || word.EndsWith("plasty", StringComparison.OrdinalIgnoreCase) || word.EndsWith("scopy", StringComparison.OrdinalIgnoreCase);

    /// <summary>"This is Dennis."</summary>
    private static bool Introduced(Prose prose, int index) => prose.Joined(index) && prose.Says(index - 1, "is") && prose.Joined(index - 1)
        && Introducing.Has(prose.Stem(index - 2)) && !prose.Joined(index + 1);

    private static bool IsBaby(Prose prose, int index) => prose.Joined(index) && Babies.Has(prose.Stem(index - 1)) && prose.Joined(index - 1)
        && prose.Says(index - 2, "baby") && !prose.Has(index, Cue.Plain | Cue.HeadNoun);

    /// <summary>"call Pascal on 555-0136", "ring Niamh ext 4417".</summary>
    private static bool Reached(Prose prose, int index)
    {
        var next = index + 1;
        var led = prose.Joined(next) && (prose.Says(next, "on") || prose.Says(next, "at") || prose.Has(next, Cue.Phone));
        var number = prose.Has(next + 1, Cue.Phone) ? next + 2 : next + 1;
        return led && (prose.Naming(index) & Naming.Everyday) == 0 && !prose.Has(index, Cue.Plain | Cue.Role | Cue.Facility | Cue.Room | Cue.HeadNoun | Cue.Phone)
            && !MedicalWords.Is(prose, index) && prose[number].Shape == Shape.Number && Digits(prose, number) >= DigitsOfNumber && !prose.Opens(index);
    }

    private static int Digits(Prose prose, int index)
    {
        var digits = 0;
        foreach (var letter in prose.Text.AsSpan(prose[index].Start, Math.Min(14, prose.Text.Length - prose[index].Start)))
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
            if (char.IsLetter(letter))
            {
                break;
            }
        }

        return digits;
    }

    /// <summary>"Brid from the canteen".</summary>
    private static bool ComesFrom(Prose prose, int index)
    {
        var next = index + 1;
        var place = prose.Says(next + 1, "the") ? next + 2 : next + 1;
        return prose.Joined(next) && prose.Says(next, "from") && prose.Joined(place) && From.Has(prose.Stem(place))
            && !prose.Has(index, Cue.Plain | Cue.Role | Cue.HeadNoun) && (prose.Naming(index) & (Naming.Everyday | Naming.Quiet)) == 0
            && !MedicalWords.Is(prose, index);
    }

    private static Finding Found(Prose prose, int first, int last, FindingLevel level) => new(
        level == FindingLevel.Held ? "personal-name" : "possible-name", level, prose[first].Start, prose[last].End - prose[first].Start,
        level == FindingLevel.Held ? "A name points to one person; say the relation or role instead." : "This may be someone's name; say the role instead.",
        Rewrite.AtSentence(prose.Text, prose[first].Start, "the patient"));
}
