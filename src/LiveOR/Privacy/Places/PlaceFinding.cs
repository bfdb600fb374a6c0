using LiveOR.Privacy.Names;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>What the guard says of a place, and what to say instead of it.</summary>
internal static class PlaceFinding
{
    public const string Rule = "place";

    public const string Why = "A place smaller than a state can lead to one person; leave it out or say it in general.";

    private static readonly WordSet FromAfar = new("from");

    public static Finding Of(Prose prose, NameRun run, FindingLevel level)
    {
        var led = prose.Joined(run.First) && prose[run.First - 1].Shape == Shape.Small;
        var first = led && prose.Joined(run.First - 1) && prose.Says(run.First - 1, "the") ? run.First - 1 : run.First;
        var word = prose.Stem(first - 1);
        var start = prose[first].Start;
        run = WithKind(prose, run);
        var length = prose[run.Last].Whole - start;
        return word.Equals("in", StringComparison.OrdinalIgnoreCase) || word.Equals("near", StringComparison.OrdinalIgnoreCase)
            ? new Finding(Rule, level, prose[first - 1].Start, prose[run.Last].Whole - prose[first - 1].Start, Why, Rewrite.InCaseOf(prose.Stem(first - 1).ToString(), "nearby"))
            : new Finding(Rule, level, start, length, Why, Instead(prose, run, first));
    }

    /// <summary>"Kolhapur district".</summary>
    private static NameRun WithKind(Prose prose, NameRun run) =>
        prose.Joined(run.Last + 1) && prose[run.Last + 1].Shape == Shape.Small && prose.Has(run.Last + 1, Cue.Locality) && !prose.Has(run.Last + 1, Cue.HeadNoun)
            ? run with { Last = run.Last + 1 }
            : run;

    private static string Instead(Prose prose, NameRun run, int first)
    {
        var last = prose[run.Last];
        var said = prose.Says(run.First, "ward") ? "the ward" : last.Is(Cue.Facility)
            ? prose.Says(run.Last, "ward") ? "the ward" : "another hospital"
            : FromAfar.Has(prose.Stem(first - 1)) ? "out of town" : "another town";
        return Rewrite.AtSentence(prose.Text, prose[first].Start, said);
    }
}
