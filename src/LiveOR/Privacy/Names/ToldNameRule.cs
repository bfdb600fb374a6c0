using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Names that the words before them announce: "surname X", "family name: X", "d/w X", "Scrub: X", "initials
/// K.O.B.".</summary>
internal sealed class ToldNameRule : IProseRule
{
    private const Cue NoName = Cue.Plain | Cue.HeadNoun | Cue.Month | Cue.Weekday | Cue.Region | Cue.Role | Cue.Kin
        | Cue.Patient;

    private static readonly WordSet Words = new(
        """
        surname forename nickname sur-name fore-name prénom apellido apellidos cognome nachname vorname née nee né
        """);
    private static readonly WordSet Kinds = new(
        """
        family given last first middle maiden christian birth married real full legal chosen preferred pet stage
        patient's mother's
        """);
    private static readonly WordSet Bridges = new("is was reads said spelled spelt");
    private static readonly WordSet Posts = new(
        """
        asst assist scrub surgeon anaes gas runner circ patient pt next up name op today list credit camera hand head
        assistant
        """);
    private static readonly WordSet Slashes = new("w o b");

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        var calling = (prose.Cues & Cue.Calling) != 0;
        for (var i = 1; i < prose.Count; i++)
        {
            if (!calling && !prose[i].Capital)
            {
                continue;
            }

            if (prose[i].Shape is Shape.Capital or Shape.Upper or Shape.Initial or Shape.Small && prose[i].Length > 2
                && ((calling && IsNamed(prose, i)) || IsCast(prose, i)))
            {
                yield return Found(prose[i].Start, Last(prose, i).End);
            }
            else if (prose.Says(i - 1, "initials") && Letters(prose, i) is { } letters)
            {
                yield return Found(prose[i].Start, letters.End);
            }
        }
    }

    /// <summary>"surname Alder-Reyes", "family name is Alder", "née Alder".</summary>
    private static bool IsNamed(Prose prose, int index)
    {
        var bridge = prose.Joined(index) && Bridges.Has(prose.Stem(index - 1)) ? index - 2 : index - 1;
        if (bridge < 0 || !(Words.Has(prose.Stem(bridge)) || (prose.Says(bridge, "name")
            && Kinds.Has(prose.Stem(bridge - 1)))))
        {
            return false;
        }

        var near = prose.GapBefore(index) is " " or ": " or ":" or " = " or " - " or " – " or " \"" or " “" or ": \""
            or " '" or " (" or ") ";
        var small = prose[index].Shape == Shape.Small;
        return near && !prose.Has(index, NoName) && !(small && prose.Named(index, Naming.Everyday))
            && CanBeName(prose, index);
    }

    /// <summary>"d/w Alder", "Scrub: Alder".</summary>
    private static bool IsCast(Prose prose, int index)
    {
        if (!prose[index].Capital)
        {
            return false;
        }

        var said = prose.Joined(index) && (prose.Says(index - 1, "dw") || (Slashes.Has(prose.Stem(index - 1))
            && prose.GapBefore(index - 1) is "/"));
        var posted = prose.GapBefore(index) is ": " && Posts.Has(prose.Stem(index - 1));
        return (said || posted) && !prose.Has(index, NoName) && CanBeName(prose, index)
            && (said || prose.Naming(index) != Naming.Unknown || prose.GapBefore(index + 1) is not " "
            || prose.Says(index + 1, "for") || prose.Says(index + 1, "on"));
    }

    /// <summary>Names that are words too, and anything but plain words; two halves with capitals are a name whatever
    /// they are.</summary>
    private static bool CanBeName(Prose prose, int index)
    {
        var stem = prose.Stem(index);
        var halved = stem.IndexOf('-') is > 1 and var hyphen && hyphen + 1 < stem.Length
            && char.IsUpper(stem[hyphen + 1]);
        return halved || !prose.Named(index, Naming.Everyday | Naming.Quiet)
            || prose.Named(index, Naming.GivenToo | Naming.SurnameToo | Naming.Given | Naming.Surname);
    }

    private static Word Last(Prose prose, int index) =>
        prose.Joined(index + 1) && prose[index].Shape != Shape.Small && prose[index + 1].Shape == prose[index].Shape
            && CanBeName(prose, index + 1) ? prose[index + 1] : prose[index];

    /// <summary>"K.O.B.", "KOB", "K O B".</summary>
    private static Word? Letters(Prose prose, int index)
    {
        if (prose.GapBefore(index) is not (" " or ": " or ", "))
        {
            return null;
        }

        if (prose[index].Shape == Shape.Upper && prose[index].Length < 5)
        {
            return prose[index];
        }

        return prose[index].Shape == Shape.Initial ? prose[InitialsRule.End(prose, index)] : null;
    }

    private static Finding Found(int start, int end) => new(
        "personal-name", FindingLevel.Warned, start, end - start,
            "A name points to one person; say the relation or role instead.", null);
}
