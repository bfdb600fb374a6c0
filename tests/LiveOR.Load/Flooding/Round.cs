namespace LiveOR.Load.Flooding;

/// <summary>What was measured in one quiet or flooded stretch: accept latencies, delivery to the last of the good viewers, both
/// in milliseconds.</summary>
internal sealed record Round(double[] Accepts, double[] Deliveries, Tally? Flood)
{
    public static double AtRank(double[] measured, double share)
    {
        double[] sorted = [.. measured.Order()];
        return sorted[Math.Max((int)Math.Ceiling(sorted.Length * share) - 1, 0)];
    }
}
