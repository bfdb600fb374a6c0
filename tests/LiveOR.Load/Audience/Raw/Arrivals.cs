namespace LiveOR.Load.Audience.Raw;

/// <summary>The moments at which one update came to the viewers.</summary>
internal sealed class Arrivals(long number, int expected)
{
    private readonly long[] moments = new long[expected];
    private int count;

    public bool IsComplete => count == expected;

    public void Note(long moment)
    {
        if (count < expected)
        {
            moments[count++] = moment;
        }
    }

    public CrowdWord Tell()
    {
        var sorted = moments.AsSpan(0, count).ToArray();
        Array.Sort(sorted);
        return new CrowdWord
        {
            Kind = CrowdWord.Delivered,
            Number = number,
            Count = count,
            Half = AtRank(sorted, 0.5),
            Nearly = AtRank(sorted, 0.99),
            Last = AtRank(sorted, 1),
        };
    }

    private static long AtRank(long[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Max((int)Math.Ceiling(sorted.Length * share) - 1, 0)];
}
