using System.Diagnostics;

namespace LiveOR.Web.Tests.Storage;

/// <summary>The program with a command, as an administrator types it.</summary>
internal static class ProgramCommand
{
    public static async Task<(int Code, string Words)> RunAsync(string dataFolder, params string[] command)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Server.Application, .. command, "--LiveOR:DataDirectory", dataFolder])
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
