using System.Diagnostics;

namespace LiveOR.Web.Tests.Storage;

/// <summary>The program with a command, as an administrator types it.</summary>
internal static class ProgramCommand
{
    public static Task<(int Code, string Words)> RunAsync(string dataFolder, params string[] command) =>
        RunBareAsync([.. command, "--LiveOR:DataDirectory", dataFolder]);

    /// <summary>A command that asks for no data folder.</summary>
    public static async Task<(int Code, string Words)> RunBareAsync(params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Server.Application, .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Server.Application),
        };
        using var process = Process.Start(start)!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await said + await wrong);
    }
}
