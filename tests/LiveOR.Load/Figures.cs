namespace LiveOR.Load;

/// <summary>What many measurements come to. The percentile is the nearest rank: a value that was measured.</summary>
internal sealed record Figures(double Median, double Percentile95, double Largest)
{
    public static Figures Of(IEnumerable<Measured> said, Func<Measured, double> difference)
    {
        double[] sorted = [.. said.Select(difference).Order()];
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Figures(median, sorted[(int)Math.Ceiling(sorted.Length * 0.95) - 1], sorted[^1]);
    }
}
