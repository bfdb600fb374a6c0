using LiveOR.Privacy.Names;
using LiveOR.Privacy.Numbers;
using LiveOR.Privacy.Places;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Learned;

/// <summary>What the guard says of words that only the tagger took for an identifier: always a warning, never more,
/// because what was learned cannot be read and argued with as a rule can.</summary>
internal static class Supposed
{
    private const string WhyName = "This may be someone's name; say the role instead.";
    private const string WhyDay = "This may tell the day; leave it out, or say how long ago in years.";
    private const string WhyPlace = "This may be a place that leads to one person; leave it out or say it in general.";
    private const string WhyRoom = "This may be a room or bed, which leads straight to the patient; say the kind of place.";

    /// <summary>Null where the words are of a kind that the rules let pass: sizes and series, countries and states. Of
    /// numbers those of catalogues and papers look too much like people's to be told apart by anything but a rule, so
    /// only where somebody is to be rung do they count.</summary>
    public static Finding? Of(Prose prose, NameRun run, Mark mark)
    {
        var (start, end) = (prose[run.First].Start, prose[run.Last].End);
        return IsHarmless(prose, run, mark, start, end) ? null : mark switch
        {
            Mark.Name => Found("possible-name", WhyName, NameRoles.Instead(prose, run)),
            Mark.Place => Found(PlaceFinding.Rule, WhyPlace, "another place"),
            Mark.Room => Found(RoomFinding.Rule, WhyRoom, null),
            Mark.Day => Found("relative-day", WhyDay, null),
            _ => Found(CodeKind.Unknown.Rule, CodeKind.Unknown.Why, null),
        };

        Finding Found(string rule, string why, string? instead) => new(
            rule, FindingLevel.Warned, start, end - start, why,
            instead is null ? null : Rewrite.AtSentence(prose.Text, start, instead));
    }

    private static bool IsHarmless(Prose prose, NameRun run, Mark mark, int start, int end)
    {
        var words = prose.Text.AsSpan(start, end - start);
        return words.Length < 2 || mark switch
        {
            Mark.Name or Mark.Place => IsRegion(prose, run),
            Mark.Number when (prose.Cues & Cue.Phone) == 0 || !words.ContainsAnyInRange('0', '9') => true,
            _ => SafeCodes.Safe(words) || Series.Runs(words) || Quantity.Measured(prose.Text, start, end),
        };
    }

    /// <summary>"India" and "West Africa" are too large to lead to anyone.</summary>
    private static bool IsRegion(Prose prose, NameRun run) =>
        prose.Has(run.Last, Cue.Region)
        && Enumerable.Range(run.First, run.Count).All(index => prose.Has(index, Cue.Region | Cue.Plain));
}
