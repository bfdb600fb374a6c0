using System.Diagnostics;
using System.Globalization;
using LiveOR.Browser.Tests.Stage;
using LiveOR.Support;
using LiveOR.Support.Published;

namespace LiveOR.Browser.Tests;

public sealed class KilledBrowserTests(Browsers browsers, House house) : Unplugged(browsers, house)
{
    private readonly Browsers browsers = browsers;

    [Fact]
    public async Task What_was_said_without_a_network_outlives_a_browser_that_is_killed()
    {
        var folder = ServerProcess.NewDataFolder();
        try
        {
            var id = await SayAndKillAsync(folder);
            Assert.Empty(await UpdatesAsync(id));

            await using var device = await browsers.OpenProfileAsync(folder, House.Address);
            await device.SetOfflineAsync(true);
            var narrator = new Narrator(new Screen(device.Pages[0]));
            await narrator.OpenAsync(id);
            await WaitsAsync(narrator, 2);
            await device.AddCookiesAsync(House.SignedIn);
            await device.SetOfflineAsync(false);

            Assert.Equal(["Said before the crash.", "Said just before the crash."], TextsOf(await PublicAsync(id, 2)));
            await WaitsAsync(narrator, 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> SayAndKillAsync(string folder)
    {
        var device = await browsers.OpenProfileAsync(folder, House.Address);
        var gone = new TaskCompletionSource();
        device.Close += (_, _) => gone.TrySetResult();
        await device.AddCookiesAsync(House.SignedIn);
        var narrator = new Narrator(new Screen(device.Pages[0]));
        await narrator.RehearseAsync(Staff.Playbook);
        await IsInstalledAsync(narrator.Screen.Page);
        await UnplugAsync(narrator);
        await SayAsync(narrator, "Said before the crash.");
        await SayAsync(narrator, "Said just before the crash.");
        await WaitsAsync(narrator, 2);
        var id = narrator.ProcedureId;
        using var browser = Process.GetProcessById(BrowserOf(folder));
        browser.Kill(entireProcessTree: true);
        await browser.WaitForExitAsync(Cancel);
        await gone.Task.WaitAsync(Cancel);
        return id;
    }

    /// <summary>The one that was started with this folder, not those it started itself.</summary>
    private static int BrowserOf(string folder) => Directory.EnumerateDirectories("/proc")
        .Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!, CultureInfo.InvariantCulture))
        .Single(id => CommandOf(id) is var command && command.Contains($"--user-data-dir={folder}", StringComparison.Ordinal)
            && !command.Contains("--type=", StringComparison.Ordinal) && !command.Contains("crashpad", StringComparison.Ordinal));

    private static string CommandOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }
}
