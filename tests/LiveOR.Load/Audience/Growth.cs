namespace LiveOR.Load.Audience;

/// <summary>How the cost of a delivery grows from the smallest crowd to the largest.</summary>
internal static class Growth
{
    public static IEnumerable<Bar> Of(IReadOnlyCollection<Table> tables)
    {
        if (tables.Count < 2)
        {
            yield break;
        }

        var (small, large) = (tables.MinBy(each => each.Viewers)!, tables.MaxBy(each => each.Viewers)!);
        Console.WriteLine($"\nCPU per delivery with {large.Viewers:N0} viewers beside {small.Viewers:N0}:");
        foreach (var (key, name, sample) in small.Rows)
        {
            Console.WriteLine($"{name,-24}{large[key]!.Processor / sample.Processor,6:0.00}×");
        }

        if (small["liveor"] is { } liveOr && small["nchan"] is { } nchan)
        {
            yield return new Bar(
                $"Growth of the cost from {small.Viewers:N0} to {large.Viewers:N0} viewers, allowed is Nchan's",
                large["liveor"]!.Processor / liveOr.Processor, large["nchan"]!.Processor / nchan.Processor, "×");
        }
    }
}
