using System.Runtime.InteropServices;

namespace LiveOR.Web.Hosting;

/// <summary>What the thread pool does goes first: the processor's own scheduler sees to it, thread by thread. .NET's thread
/// priorities say nothing to Linux, so this asks it directly; elsewhere it does nothing.</summary>
internal static class Yielding
{
    private const int OneThread = 0;
    private const uint ThisOne = 0;

    /// <summary>A tenth of the time, while somebody else wants it all.</summary>
    private const int Polite = 10;

    public static void ToOthers()
    {
        if (OperatingSystem.IsLinux())
        {
            // Refused, it stays as it is: slower for staff under a flood, and nothing worse.
            _ = SetPriority(OneThread, ThisOne, Polite);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int value);
}
