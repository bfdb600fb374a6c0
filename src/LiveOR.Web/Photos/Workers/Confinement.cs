using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LiveOR.Web.Photos.Workers;

/// <summary>Takes from this process what decoding a picture does not need, before it looks at one. It holds on Linux; elsewhere
/// only the clock holds.</summary>
internal static class Confinement
{
    private const int Processor = 0;
    private const int FileSize = 1;
    private const int CoreDump = 4;
    private const int AddressSpace = 9;

    public static void Begin(WorkerLimits limits)
    {
        // A picture can wait; those who narrate and those who follow cannot.
        using var own = Process.GetCurrentProcess();
        own.PriorityClass = ProcessPriorityClass.BelowNormal;
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
        {
            return;
        }

        Limit(CoreDump, 0);
        Limit(FileSize, 0);
        Limit(Processor, (ulong)limits.ProcessorSeconds);
        Limit(AddressSpace, TakenNow() + (ulong)WorkerLimits.Memory);
    }

    private static void Limit(int resource, ulong most)
    {
        var limit = new Both(most, most);
        if (setrlimit(resource, in limit) != 0)
        {
            throw new InvalidOperationException($"The system did not take the limit {resource} ({Marshal.GetLastPInvokeError()}).");
        }
    }

    /// <summary>The runtime reserves much address space and uses little of it; what counts is what comes on top.</summary>
    private static ulong TakenNow()
    {
        var pages = File.ReadAllText("/proc/self/statm").Split(' ')[0];
        return ulong.Parse(pages, CultureInfo.InvariantCulture) * (ulong)Environment.SystemPageSize;
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int setrlimit(int resource, in Both limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Both(ulong soft, ulong hard)
    {
        public readonly ulong Soft = soft;
        public readonly ulong Hard = hard;
    }
}
