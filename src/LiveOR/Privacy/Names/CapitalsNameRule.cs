using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Names in capitals: "PT ALDERSKA", "MUM ADAEZE HELD HER BABY", "ADAEZE IS CLOSING".</summary>
internal sealed class CapitalsNameRule : IProseRule
{
    private const int ShortestListed = 5;

    private static readonly WordSet Beside = new(
        """
        pt patient mum mom dad wife husband son daughter sister brother auntie uncle granny mrs mr ms miss dr prof
        nurse thanks called named name surname
        """);
    private static readonly WordSet Doing = new(
        """
        is was has had holding closing scrubbing assisting waiting doing needs wants says said asks you held gets got
        will coming going sewing
        """);
    private static readonly WordSet NotNames = new(
        """
        elisa rosc sirs fess tavi evar tevar lima rima diep tram meld rifle aprv nava rita sara tiva bipap please stop
        hold urgent note amber
        """);

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (prose[i].Shape == Shape.Upper && prose[i].Length > 3 && CanBeName(prose, i) && (IsListed(prose, i)
                || IsTold(prose, i)))
            {
                yield return new Finding(
                    "possible-name", FindingLevel.Warned, prose[i].Start, prose[i].End - prose[i].Start,
                    "This may be someone's name; say the role instead.", Rewrite.AtSentence(prose.Text,
                        prose[i].Start, "the patient"));
            }
        }
    }

    private static bool CanBeName(Prose prose, int index) => !prose[index].Is(Cue.Digits)
        && !Numerals.Roman(prose.Stem(index)) && !NotNames.Has(prose.Stem(index))
        && prose[index].Cue == Cue.None && !prose.Named(index, Naming.Quiet | Naming.Everyday);

    private static bool IsListed(Prose prose, int index) => prose.Named(index, Naming.Given | Naming.Surname)
        && (prose[index].Length >= ShortestListed || IsTold(prose, index));

    /// <summary>An unknown word in capitals, with a person's company and no abbreviation's.</summary>
    private static bool IsTold(Prose prose, int index)
    {
        if (MedicalWords.Is(prose, index))
        {
            return false;
        }

        var next = index + 1;
        var beside = prose.Joined(index) && Beside.Has(prose.Stem(index - 1));
        var does = prose.Joined(next) && Doing.Has(prose.Stem(next)) && prose.Opens(index) && prose[index].Length > 4;
        var owns = prose[index].Possessive && prose[index].Length > 4 && prose.Joined(next);
        var shouted = prose.Opens(index) && prose[index].Length > 4 && prose[next].Shape == Shape.Upper
            && prose[next + 1].Shape == Shape.Upper && prose[next + 2].Shape == Shape.Upper;
        return (beside && prose[index].Length > 4) || does || owns || shouted;
    }
}
