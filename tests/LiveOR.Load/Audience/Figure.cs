namespace LiveOR.Load.Audience;

/// <summary>What several rounds come to.</summary>
internal static class Figure
{
    /// <summary>The middle one, or what lies between the two in the middle. Not a number when nothing was
    /// measured.</summary>
    public static double Median(IEnumerable<double> measured)
    {
        double[] sorted = [.. measured.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length == 0 ? double.NaN
            : sorted.Length % 2 == 1 ? sorted[middle]
            : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The nearest rank: a value that was measured.</summary>
    public static double AtRank(IEnumerable<double> measured, double share)
    {
        double[] sorted = [.. measured.Order()];
        return sorted.Length == 0 ? double.NaN : sorted[Math.Max((int)Math.Ceiling(sorted.Length * share) - 1, 0)];
    }
}
