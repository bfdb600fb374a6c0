using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>A name with what charts put behind it: "Alderska 34F", "Adaeze 24 yo", "Alderska - G7P6", "Alderska, case
/// no".</summary>
internal sealed class ChartedNameRule : IProseRule
{
    private const Cue NoName = Cue.Plain | Cue.Role | Cue.Kin | Cue.Patient | Cue.Title | Cue.HeadNoun | Cue.Month
        | Cue.Weekday | Cue.Holiday | Cue.Region | Cue.Label | Cue.Room | Cue.Facility;

    private static readonly WordSet Years = new(
        """
        yo y yrs yr years year y/o f m male female fem weeks wks months mths mo
        """);
    private static readonly WordSet Charted = new(
        """
        case mrn nhs dob hosp hospital record chart bed aged age gravida para asa bmi postop preop weight allergies
        allergy nkda consented consent
        """);
    private static readonly WordSet French = new(
        """
        catheter drain sheath stent tube foley chest cannula pigtail introducer balloon system
        """);

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (IsBeforeData(prose, i) && CanBeName(prose, i) && !(prose.Joined(i + 1) && CanBeName(prose, i + 1)
                && prose[i + 1].Shape == prose[i].Shape)
                && (Aged(prose, i) || IsCharted(prose, i)))
            {
                var first = prose.Joined(i) && CanBeName(prose, i - 1) && prose[i].Capital
                    && prose[i - 1].Capital ? i - 1 : i;
                yield return new Finding(
                    "possible-name", FindingLevel.Warned, prose[first].Start, prose[i].End - prose[first].Start,
                    "This may be someone's name; say the role instead.", Rewrite.AtSentence(prose.Text,
                        prose[first].Start, "the patient"));
            }
        }
    }

    /// <summary>Few words stand before a number or a stop; only they are looked at closely.</summary>
    private static bool IsBeforeData(Prose prose, int index) =>
        prose[index + 1].Shape == Shape.Number || !prose.Joined(index + 1) || prose.Says(index + 1, "aged")
            || prose.Says(index + 1, "age");

    private static bool CanBeName(Prose prose, int index) => prose[index].Length > 2
        && prose[index].Shape is Shape.Capital or Shape.Small or Shape.Upper && !prose.Has(index, NoName | Cue.Digits)
        && (IsHalved(prose.Stem(index)) || !prose.Named(index, Naming.Everyday | Naming.Quiet))
        && !MedicalWords.Is(prose, index)
        && (prose[index].Shape != Shape.Upper || prose[index].Length > 4);

    /// <summary>"Alder-Rose": two capitals, one hyphen.</summary>
    private static bool IsHalved(ReadOnlySpan<char> word) => word.IndexOf('-') is > 2 and var hyphen
        && word.Length > hyphen + 3 && char.IsUpper(word[0]) && char.IsUpper(word[hyphen + 1]);

    private static bool Aged(Prose prose, int index)
    {
        var next = index + 1;
        if (prose.Says(next, "aged") || prose.Says(next, "age"))
        {
            return prose.GapBefore(next) is " " or ", " && prose[next + 1].Shape == Shape.Number
                && prose.Joined(next + 1);
        }

        if (prose.GapBefore(next) is not (" " or ", " or " (") || prose[next].Shape != Shape.Number
            || prose[next].Length > 5)
        {
            return false;
        }

        var number = prose.Stem(next);
        var digits = number.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : number.Length;
        var unit = number[digits..];
        if (digits is 0 or > 3 || French.Has(prose.Stem(next + 1)))
        {
            return false;
        }

        var capital = prose[index].Shape != Shape.Small;
        return unit.Length == 0
            ? prose.GapBefore(next + 1) is " " or "-" && Years.Has(prose.Stem(next + 1)) && (capital
            || prose.Stem(next + 1).Length > 1)
            : Years.Has(unit) && (unit.Length > 1 || capital);
    }

    private static bool IsCharted(Prose prose, int index)
    {
        var next = index + 1;
        if (prose[index].Shape == Shape.Small || next >= prose.Count || !prose.Opens(prose.Joined(index)
            && CanBeName(prose, index - 1) ? index - 1 : index))
        {
            return false;
        }

        var gap = prose.GapBefore(next);
        return gap is ", " or " - " or " – " or " — " or ": " or " (" && (Charted.Has(prose.Stem(next))
            || IsParity(prose.Stem(next)) || prose.Has(next, Cue.Record));
    }

    /// <summary>"G7P6".</summary>
    private static bool IsParity(ReadOnlySpan<char> word) => word is ['G' or 'P' or 'g', >= '0' and <= '9', ..]
        && word.Length is 2 or >= 4 && (word.Contains('P') || word.Contains('p') || word.Length == 2);
}
