using LiveOR.Privacy.Names;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Learned;

/// <summary>What the tagger finds beside the rules. Where a rule has spoken it keeps silent, but for what the rule left
/// out.</summary>
internal sealed class LearnedFindings(Tagger tagger, int sure)
{
    /// <summary>About 5,000 characters. What follows is judged by the rules alone.</summary>
    private const int MostWords = 1000;

    private static readonly Lazy<LearnedFindings> Shared = new(() => new(new Tagger(Weights.Instance), Tagger.Sure));

    public static LearnedFindings Instance => Shared.Value;

    public IEnumerable<Finding> Beside(IReadOnlyList<Finding> found, FoldedText reading)
    {
        var prose = new Prose(Citations.Mask(reading.Value));
        var spoken = Spoken(found, reading);
        var count = Math.Min(prose.Count, MostWords);
        foreach (var tagged in tagger.Tag(prose, count).Where(tagged => tagged.Score >= sure))
        {
            var run = new NameRun(tagged.First, tagged.Last);
            if (Left(run, word => !spoken.AsSpan(prose[word].Start, prose[word].Length).Contains(true)) is { } left
                && 2 * Whole(prose, left.First, left.Last).Length >= Whole(prose, run.First, run.Last).Length
                && Supposed.Of(prose, left, tagged.Mark) is { } finding)
            {
                yield return reading.Locate(finding);
            }
        }
    }

    /// <summary>The longest row of words that no rule has spoken of.</summary>
    private static NameRun? Left(NameRun run, Func<int, bool> free)
    {
        NameRun? longest = null;
        for (var first = run.First; first <= run.Last; first++)
        {
            var last = first - 1;
            while (last < run.Last && free(last + 1))
            {
                last++;
            }

            if (last >= first)
            {
                longest = longest is { } before && before.Count > last - first ? before : new NameRun(first, last);
                first = last;
            }
        }

        return longest;
    }

    private static Finding Whole(Prose prose, int first, int last) =>
        new("", FindingLevel.Warned, prose[first].Start, prose[last].End - prose[first].Start, "", null);

    /// <summary>For each character whether a rule has spoken of it.</summary>
    private static bool[] Spoken(IReadOnlyList<Finding> found, FoldedText reading)
    {
        var spoken = new bool[reading.Value.Length];
        if (found.Count == 0)
        {
            return spoken;
        }

        var steps = new int[found.Max(finding => finding.Start + finding.Length) + 1];
        foreach (var finding in found)
        {
            steps[finding.Start]++;
            steps[finding.Start + finding.Length]--;
        }

        for (var i = 1; i < steps.Length; i++)
        {
            steps[i] += steps[i - 1];
        }

        for (var i = 0; i < spoken.Length; i++)
        {
            var (start, end) = reading.Given(i);
            spoken[i] = steps.AsSpan(Math.Min(start, steps.Length), Math.Max(0, Math.Min(end, steps.Length) - start)).ContainsAnyExcept(0);
        }

        return spoken;
    }
}
