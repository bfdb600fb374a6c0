using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LiveOR.Web.Photos.Workers;

/// <summary>How this program is started again: by its own executable, or by the dotnet host with its library, also where a test
/// runner holds it.</summary>
internal static class WorkerCommand
{
    private const string Name = "LiveOR.Web";

    /// <summary>What of the environment a worker is told. The rest may hold secrets.</summary>
    private static readonly string[] Told =
        ["PATH", "HOME", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "TESSDATA_PREFIX", "TMPDIR", "TEMP", "SystemRoot"];

    public static ProcessStartInfo Of(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo
        {
            FileName = Program.File,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in (IEnumerable<string>)[.. Program.Before, DarkroomWorker.Argument, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        Tell(start.Environment);
        return start;
    }

    private static (string File, string[] Before) Program { get; } = Find();

    private static (string File, string[] Before) Find()
    {
        var own = Environment.ProcessPath ?? "";
        var library = Path.Combine(AppContext.BaseDirectory, $"{Name}.dll");
        return Path.GetFileName(own) switch
        {
            Name or $"{Name}.exe" => (own, []),
            "dotnet" or "dotnet.exe" => (own, [library]),
            _ => (Host(), [library]),
        };
    }

    /// <summary>The host of the runtime that runs now, or the executable beside the library where the runtime came with it.</summary>
    private static string Host()
    {
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var shared = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", $"dotnet{ending}"));
        return File.Exists(shared) ? shared : "dotnet";
    }

    /// <summary>A worker lives for one picture: one heap, no waiting diagnostics, no dump of what it saw.</summary>
    private static void Tell(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Except(Told, StringComparer.OrdinalIgnoreCase).ToList())
        {
            environment.Remove(name);
        }

        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_gcConcurrent"] = "0";
        environment["DOTNET_GCHeapHardLimit"] = "0x10000000";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_DbgEnableMiniDump"] = "0";
        environment["DOTNET_EnableWriteXorExecute"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["OMP_THREAD_LIMIT"] = "1";
    }
}
