using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Learned;

/// <summary>Says of each word what it may be part of, by weights learned from the labelled sentences. One word must be
/// sure; its neighbours come along when they are likely.</summary>
internal sealed class Tagger(Weights weights)
{
    /// <summary>From this sum on, in steps of the weights, a word is a finding.</summary>
    public const int Sure = 75;

    private const int Likely = 1;
    private const int WidestGap = 3;

    public IEnumerable<Tagged> Tag(Prose prose, int count)
    {
        var scores = Scores(prose, count);
        for (var first = 0; first < count; first++)
        {
            if (scores[first].Score >= Likely)
            {
                var last = first;
                while (last + 1 < count && scores[last + 1].Score >= Likely
                    && prose.GapBefore(last + 1).Length <= WidestGap)
                {
                    last++;
                }

                var surest = scores[first..(last + 1)].MaxBy(word => word.Score);
                yield return new Tagged(first, last, surest.Mark, surest.Score);
                first = last;
            }
        }
    }

    private (Mark Mark, int Score)[] Scores(Prose prose, int count)
    {
        var traits = TraitReader.All(prose, count);
        var features = new Features(stackalloc int[Features.Most]);
        var scores = new (Mark, int)[count];
        for (var i = 0; i < count; i++)
        {
            features.Write(Surroundings.Of(prose, traits, i));
            scores[i] = Judge(features.Written);
        }

        return scores;
    }

    private (Mark Mark, int Score) Judge(ReadOnlySpan<int> features)
    {
        Span<int> sums = stackalloc int[Weights.Marks];
        sums.Clear();
        foreach (var feature in features)
        {
            weights.Add(feature, sums);
        }

        var best = 0;
        for (var mark = 1; mark < sums.Length; mark++)
        {
            best = sums[mark] > sums[best] ? mark : best;
        }

        return ((Mark)best, sums[best]);
    }
}
