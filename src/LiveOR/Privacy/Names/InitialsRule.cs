using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Initials that stand for a person: "K.O'D. on the balloon", "patient K.L. bleeds", "JvR at the head
/// end".</summary>
internal sealed class InitialsRule : IProseRule
{
    private const int Most = 4;

    private static readonly WordSet Acting = new(
        """
        on at in is was has had says said holds held asks asked wants takes took thinks scrubs scrubbed assists closes
        needs gets got did does doing will and bleeding again gave came went made put
        """);

    private static readonly WordSet Before = new(
        """
        patient pt lady gentleman man woman girl boy baby mum dad mother father wife husband son daughter for by with
        thanks to surgeon reg registrar colleague from
        """);
    private static readonly WordSet Abbreviations = new(
        """
        us uk usa er or iv po dc am pm ie eg im bp ct mri ecg qd bd tds hr icu ent ok aka rip ps nb asap md phd bmi
        cvp eeg emg abg
        """);

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (prose[i].Shape == Shape.Initial && End(prose, i) is var end && end > i)
            {
                if (IsPerson(prose, i, end))
                {
                    yield return Found(prose, i, end);
                }

                i = end;
            }
            else if (prose[i].Length is 3 or 4 && prose[i].Capital && IsPrefixed(prose.Stem(i))
                && prose.Joined(i + 1) && Acting.Has(prose.Stem(i + 1)))
            {
                yield return Found(prose, i, i);
            }
        }
    }

    /// <summary>The last of the letters that stops or spaces part.</summary>
    public static int End(Prose prose, int first)
    {
        var last = first;
        while (last - first < Most && last + 1 < prose.Count && prose.GapBefore(last + 1) is "." or ". "
            && IsLetter(prose, last + 1))
        {
            last++;
        }

        return last;
    }

    /// <summary>"A", or "O'D".</summary>
    private static bool IsLetter(Prose prose, int index) =>
        prose[index].Shape == Shape.Initial || (prose[index].Shape == Shape.Upper
            && prose.Stem(index) is [_, '\'' or '’', _]);

    private static bool IsPerson(Prose prose, int first, int last)
    {
        var gap = prose.GapBefore(last + 1);
        var letters = string.Concat(prose.Between(first, last).Where(char.IsLetter));
        return !Abbreviations.Has(letters) && gap is ['.', ..]
            && ((prose.Joined(first) && Before.Has(prose.Stem(first - 1))) || (gap is ". " or ".'s "
            && Acting.Has(prose.Stem(last + 1))));
    }

    /// <summary>"JvR", "AdW", "McK".</summary>
    private static bool IsPrefixed(ReadOnlySpan<char> word) =>
        char.IsUpper(word[^1])
            && word[1..^1] is "v" or "d" or "vd" or "de" or "c" or "vD" or "da" or "di" or "le" or "al" or "el";

    private static Finding Found(Prose prose, int first, int last) => new(
        "possible-name", FindingLevel.Warned, prose[first].Start, prose[last].End - prose[first].Start,
        "This may be someone's name; say the role instead.", Rewrite.AtSentence(prose.Text, prose[first].Start,
            "the patient"));
}
