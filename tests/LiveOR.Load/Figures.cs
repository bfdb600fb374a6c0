namespace LiveOR.Load;

/// <summary>What many measurements come to. The percentile is the nearest rank: a value that was measured.</summary>
internal sealed record Figures(double Median, double Percentile95, double Percentile99, double Largest)
{
    public static Figures Of(IEnumerable<Measured> said, Func<Measured, double> difference)
    {
        double[] sorted = [.. said.Select(difference).Order()];
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Figures(median, AtRank(0.95), AtRank(0.99), sorted[^1]);

        double AtRank(double share) => sorted[(int)Math.Ceiling(sorted.Length * share) - 1];
    }
}
