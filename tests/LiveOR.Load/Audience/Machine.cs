using System.Runtime.InteropServices;
using LiveOR.Load.Flooding;

namespace LiveOR.Load.Audience;

/// <summary>Where it was measured, since figures of two machines do not compare.</summary>
internal static class Machine
{
    public static void Describe() => Console.WriteLine(
        $"{RuntimeInformation.OSDescription}, kernel {Environment.OSVersion.Version}, "
        + $"{Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, load average {Clock.LoadAverage()}. "
        + (Cores.CanSplit
            ? "Each server on core 0, everything else on core 1."
            : "Not pinned to cores: one core, or no taskset. The figures say little."));
}
