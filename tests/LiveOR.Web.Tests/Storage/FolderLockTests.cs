using System.Diagnostics;
using LiveOR.Support;

namespace LiveOR.Web.Tests.Storage;

public sealed class FolderLockTests
{
    [Fact]
    public async Task A_second_server_on_the_same_folder_ends_at_its_start_and_says_why()
    {
        var folder = ServerProcess.NewDataFolder();
        await using (var first = await ServerProcess.StartAsync(Server.Application, folder))
        {
            using var second = Process.Start(new ProcessStartInfo(
                "dotnet", [Server.Application, "--urls", "http://127.0.0.1:0", "--LiveOR:DataDirectory", folder])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                WorkingDirectory = Path.GetDirectoryName(Server.Application),
            })!;
            var (said, wrong) = (second.StandardOutput.ReadToEndAsync(), second.StandardError.ReadToEndAsync());
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await second.WaitForExitAsync(patience.Token);

            Assert.NotEqual(0, second.ExitCode);
            Assert.Contains("Another LiveOR is running with the data folder", await said + await wrong, StringComparison.Ordinal);
            await first.KillAsync();
        }

        await using (await ServerProcess.StartAsync(Server.Application, folder))
        {
        }

        Directory.Delete(folder, recursive: true);
    }
}
