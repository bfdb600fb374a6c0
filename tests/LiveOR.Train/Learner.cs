using LiveOR.Privacy.Learned;

namespace LiveOR.Train;

/// <summary>Multinomial logistic regression, learned one example after another (FTRL-Proximal, McMahan et al. 2013).
/// Its L1 part keeps most weights at exactly nothing, which is what makes them few enough to travel to a
/// browser.</summary>
internal sealed class Learner(Random random)
{
    private const int Rounds = 4;
    private const float Rate = 0.3f;
    private const float Sparsity = 2f;
    private const float Ridge = 0.1f;
    private const float Calm = 1f;
    private const float Negligible = 1e-4f;

    private readonly float[] weights = new float[Weights.Marks << Hash.Bits];
    private readonly float[] squares = new float[Weights.Marks << Hash.Bits];
    private readonly float[] sums = new float[Weights.Marks << Hash.Bits];

    /// <summary>The weights, each feature's five beside each other.</summary>
    public float[] Learn(IReadOnlyList<Example> examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                Learn(examples[index]);
            }
        }

        return weights;
    }

    private void Learn(Example example)
    {
        Span<float> chances = stackalloc float[Weights.Marks];
        Guess(example.Features, chances);
        for (var mark = 0; mark < chances.Length; mark++)
        {
            var slope = (chances[mark] - (mark == example.Mark ? 1 : 0)) * example.Weight;
            if (MathF.Abs(slope) > Negligible)
            {
                foreach (var feature in example.Features)
                {
                    Step((feature * Weights.Marks) + mark, slope);
                }
            }
        }
    }

    private void Guess(int[] features, Span<float> chances)
    {
        chances.Clear();
        foreach (var feature in features)
        {
            for (var mark = 0; mark < chances.Length; mark++)
            {
                chances[mark] += weights[(feature * Weights.Marks) + mark];
            }
        }

        // Nothing has no weights: its sum is 0.
        var (most, all) = (0f, 0f);
        foreach (var sum in chances)
        {
            most = MathF.Max(most, sum);
        }

        all = MathF.Exp(-most);
        for (var mark = 0; mark < chances.Length; mark++)
        {
            chances[mark] = MathF.Exp(chances[mark] - most);
            all += chances[mark];
        }

        for (var mark = 0; mark < chances.Length; mark++)
        {
            chances[mark] /= all;
        }
    }

    private void Step(int at, float slope)
    {
        var before = squares[at];
        var after = before + (slope * slope);
        var (root, rootBefore) = (MathF.Sqrt(after), MathF.Sqrt(before));
        squares[at] = after;
        sums[at] += slope - ((root - rootBefore) / Rate * weights[at]);
        weights[at] = MathF.Abs(sums[at]) <= Sparsity
            ? 0
            : -(sums[at] - (MathF.Sign(sums[at]) * Sparsity)) / (((Calm + root) / Rate) + Ridge);
    }
}
