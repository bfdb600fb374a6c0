using System.Diagnostics;
using LiveOR.Load.Flooding;

namespace LiveOR.Load.Audience.Servers;

/// <summary>A program started on one processor core, with as many open files as this user may have.</summary>
internal sealed class PinnedProcess : IAsyncDisposable
{
    public const int ServersCore = 0;
    public const int CrowdsCore = 1;

    private const string Open = "ulimit -n \"$(ulimit -Hn)\"; exec \"$@\"";

    private readonly Process process;
    private readonly List<string> lines = [];

    private PinnedProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public StreamWriter In => process.StandardInput;

    public StreamReader Out => process.StandardOutput;

    /// <summary>What it said on its way out; null while it runs.</summary>
    public string? Ended
    {
        get
        {
            lock (lines)
            {
                return process.HasExited ? $"{process.StartInfo.ArgumentList[^1]} ended: {string.Join('\n', lines)}" : null;
            }
        }
    }

    public static PinnedProcess Start(
        int core, string program, IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        string[] pinned = Cores.CanSplit ? ["taskset", "-c", $"{core}"] : [];
        var start = new ProcessStartInfo("sh", ["-c", Open, "sh", .. pinned, program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new PinnedProcess(Process.Start(start)!);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (lines)
        {
            if (line is not null)
            {
                lines.Add(line);
            }
        }
    }
}
