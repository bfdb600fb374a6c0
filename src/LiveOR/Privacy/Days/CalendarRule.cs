using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Weekdays and months by name. A year alone may stand; "may" and "march" in small letters are verbs, "OCT" is a scan.</summary>
internal sealed class CalendarRule : IProseRule
{
    private const string WhyDay = "A weekday beside a public post gives away the date.";
    private const string WhyMonth = "A month says when this patient was here; a year alone may stand.";

    private static readonly WordSet Parts = new("morning afternoon evening night lunchtime list noon teatime arvo dawn dusk midday midnight am pm eve gone week");
    private static readonly WordSet AlsoVerbs = new("sat sun wed");
    private static readonly WordSet AlsoNames = new("may march mar jan dec");
    private static readonly WordSet InCapitals = new("january february march april june july august september october november december jan feb jun jul aug nov");
    private static readonly WordSet Leading = new("in since last next this early mid late until till til by from of during before after around mid- for to through between and or at every each past coming");
    private static readonly WordSet Removable = new("in last early late mid this during");

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        if ((prose.Cues & (Cue.Weekday | Cue.Month)) == 0)
        {
            yield break;
        }

        for (var i = 0; i < prose.Count; i++)
        {
            if (prose.Has(i, Cue.Weekday) && IsWeekday(prose, i))
            {
                yield return Weekday(prose, i);
            }
            else if (prose.Has(i, Cue.Month) && IsMonth(prose, i))
            {
                yield return Month(prose, i);
            }
        }
    }

    private static bool IsWeekday(Prose prose, int index)
    {
        var word = prose[index];
        if (prose.Stem(index).IndexOf('-') is > 0 and var hyphen)
        {
            return (CueWords.Of(prose.Stem(index)[(hyphen + 1)..]) & (Cue.Weekday | Cue.Day)) != 0;
        }

        if (word.Length >= 5 && prose.Stem(index)[^1] is 'y' or 's' && !prose.Says(index, "thurs"))
        {
            return true;
        }

        var timed = prose.Joined(index + 1) && (Parts.Has(prose.Stem(index + 1)) || IsTime(prose, index + 1));
        return (word.Capital || (word.Shape == Shape.Upper && !AlsoVerbs.Has(prose.Stem(index)))) && (timed || !AlsoVerbs.Has(prose.Stem(index)) || !prose.Opens(index));
    }

    /// <summary>"Sat 98" is a saturation.</summary>
    private static bool IsTime(Prose prose, int index) =>
        prose[index].Shape == Shape.Number && !(int.TryParse(prose.Stem(index), out var number) && number is > 31 and <= 100);

    private static Finding Weekday(Prose prose, int index)
    {
        var last = prose.Joined(index + 1) && (Parts.Has(prose.Stem(index + 1)) || IsTime(prose, index + 1)) && !prose.Says(index + 1, "list")
            ? index + 1
            : index;
        var end = Clock(prose.Text, prose[last].Whole);
        var start = prose[index].Start;
        return new Finding(
            "relative-day", FindingLevel.Warned, start, end - start, WhyDay, Rewrite.InCaseOf(prose.Text[start..end], char.IsUpper(prose.Text[start]) && !prose.Opens(index) ? null : "another day"));
    }

    /// <summary>The end of a time that follows: "Sunday 03:10", "Monday at 14:20".</summary>
    private static int Clock(string text, int end)
    {
        if (text.AsSpan(end).StartsWith(" at ") && end + 6 < text.Length && char.IsAsciiDigit(text[end + 4]))
        {
            var next = end + 4;
            while (next < text.Length && (char.IsAsciiDigit(text[next]) || (text[next] is ':' or '.' && next + 1 < text.Length && char.IsAsciiDigit(text[next + 1]))))
            {
                next++;
            }

            return next;
        }

        return end + 2 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]) ? end + 3 : end;
    }

    private static bool IsMonth(Prose prose, int index)
    {
        if (!prose[index].Capital)
        {
            return prose[index].Shape == Shape.Upper && InCapitals.Has(prose.Stem(index));
        }

        var led = prose.Joined(index) && Leading.Has(prose.Stem(index - 1));
        return led || !AlsoNames.Has(prose.Stem(index)) || (!prose.Opens(index) && prose[index].Length > 2 && (prose.Says(index, "may") || prose.Says(index, "march")));
    }

    private static Finding Month(Prose prose, int index)
    {
        var first = index;
        while (prose.Joined(first) && Removable.Has(prose.Stem(first - 1)))
        {
            first--;
        }

        var start = prose[first].Start;
        var end = prose[index].Whole;
        return new Finding(
            "date", FindingLevel.Held, start, end - start, WhyMonth, first < index ? Rewrite.InCaseOf(prose.Text[start..end], "earlier") : null);
    }
}
