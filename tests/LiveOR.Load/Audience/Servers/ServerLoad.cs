using System.Globalization;
using LiveOR.Load.Audience.Raw;

namespace LiveOR.Load.Audience.Servers;

/// <summary>What some processes and all their children have used so far, as the kernel counts it.</summary>
internal sealed class ServerLoad(params int[] roots)
{
    private const int TicksPerSecond = 2;
    private static readonly double Tick = 1.0 / Libc.SystemSetting(TicksPerSecond);

    public ServerLoad With(int other) => new([.. roots, other]);

    /// <summary>Seconds of processor time, in user and in kernel mode.</summary>
    public double ProcessorSeconds() => Living().Sum(each => each.Ticks) * Tick;

    /// <summary>Memory in kilobytes; what several of them share is counted once.</summary>
    public double Kilobytes() => Living().Sum(each => Proportional(each.Id));

    private List<Living> Living()
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Read).OfType<Living>().ToList();
        var ours = all.Where(each => roots.Contains(each.Id)).ToList();
        for (var at = 0; at < ours.Count; at++)
        {
            ours.AddRange(all.Where(each => each.Parent == ours[at].Id));
        }

        return ours;
    }

    private static Living? Read(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) || Words($"{folder}/stat") is not { } stat)
        {
            return null;
        }

        // The name stands in parentheses and may hold anything; the state follows it.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return new Living(id, int.Parse(fields[1], CultureInfo.InvariantCulture),
            long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture));
    }

    private static double Proportional(int id) => Words($"/proc/{id}/smaps_rollup") is { } told
        && told.Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal)) is { } line
            ? double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Null when the process has just gone.</summary>
    private static string? Words(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
