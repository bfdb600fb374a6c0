using System.Diagnostics;
using System.Globalization;

namespace LiveOR.Load.Flooding;

/// <summary>Gives the server one processor core and everything that asks it another, so that they do not take each other's time.</summary>
internal static class Cores
{
    private const string Count = "DOTNET_PROCESSOR_COUNT";

    public static bool CanSplit { get; } = Environment.ProcessorCount > 1 && File.Exists("/usr/bin/taskset");

    /// <summary>What is started meanwhile counts one core, as it would have when started on one.</summary>
    public static async Task<T> CountingOneAsync<T>(Func<Task<T>> start)
    {
        if (!CanSplit)
        {
            return await start();
        }

        Environment.SetEnvironmentVariable(Count, "1");
        try
        {
            return await start();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Count, null);
        }
    }

    /// <summary>Puts every thread of a process on a core; those it makes later follow.</summary>
    public static async Task PinAsync(int process, int core)
    {
        if (CanSplit)
        {
            using var pinning = Process.Start(new ProcessStartInfo(
                "taskset", ["-acp", $"{core}", process.ToString(CultureInfo.InvariantCulture)])
            { RedirectStandardOutput = true })!;
            await pinning.StandardOutput.ReadToEndAsync();
            await pinning.WaitForExitAsync();
        }
    }
}
