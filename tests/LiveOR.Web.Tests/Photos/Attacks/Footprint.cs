using System.Globalization;

namespace LiveOR.Web.Tests.Photos.Attacks;

/// <summary>The memory of a process and, apart from it, of the processes it starts, in megabytes, as Linux counts it.</summary>
internal sealed class Footprint(int process)
{
    public double Now => Read(process, "VmRSS:");

    public double Peak => Read(process, "VmHWM:");

    public double PeakOfChildren { get; private set; }

    /// <summary>Looks at the children again and again until it is stopped.</summary>
    public async Task WatchChildrenAsync(CancellationToken until)
    {
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        while (!until.IsCancellationRequested)
        {
            PeakOfChildren = Math.Max(PeakOfChildren, Children().Select(child => Read(child, "VmHWM:")).DefaultIfEmpty().Max());
            await often.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>A child that has not become a program of its own yet still shows its parent's memory.</summary>
    private List<int> Children() =>
    [
        .. from thread in Directory.GetDirectories($"/proc/{process}/task")
           from id in Text(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)
           where Text($"/proc/{id}/cmdline").Contains("--darkroom", StringComparison.Ordinal)
           select int.Parse(id, CultureInfo.InvariantCulture),
    ];

    private static double Read(int process, string name) =>
        Text($"/proc/{process}/status").Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal)) is { } line
            ? double.Parse(line[name.Length..^2].Trim(), CultureInfo.InvariantCulture) / 1024
            : 0;

    /// <summary>Empty for what has ended meanwhile.</summary>
    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
