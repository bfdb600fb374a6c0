namespace LiveOR.Load.Audience;

/// <summary>The medians of one number of viewers, and those that could not be measured here.</summary>
internal sealed record Table(
    int Viewers, IReadOnlyList<(string Key, string Name, Sample Sample)> Rows, IReadOnlyList<(string Name, string? Why)> Missing)
{
    /// <summary>Null when that server was not measured.</summary>
    public Sample? this[string key] => Rows.FirstOrDefault(row => row.Key == key).Sample;

    public void Print()
    {
        Console.WriteLine($"\n{$"{Viewers:N0} viewers",-24}{"KB/viewer",10}{"after",8}{"p50 ms",9}{"p99",8}{"last",8}{"CPU s/M",10}"
            + $"{"connects/s",12}{"lost",7}{"crowd s/M",11}");
        foreach (var (_, name, sample) in Rows)
        {
            Console.WriteLine($"{name,-24}{sample.KbConnected,10:0.0}{sample.KbAfter,8:0.0}"
                + $"{sample.Half,9:0}{sample.Nearly,8:0}{sample.Last,8:0}"
                + $"{sample.Processor,10:0.0}{sample.ConnectsPerSecond,12:0}{sample.Lost,7:0}{sample.CrowdProcessor,11:0.0}");
        }

        foreach (var (name, why) in Missing)
        {
            Console.WriteLine($"{name,-24}{why}");
        }
    }
}
