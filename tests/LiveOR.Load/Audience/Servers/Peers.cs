using System.Diagnostics;
using System.Security.Cryptography;

namespace LiveOR.Load.Audience.Servers;

/// <summary>The peers' programs, which lie beside this one, and the packages from npm that some of them need.</summary>
internal static class Peers
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "socketio.mjs", "ws.mjs"];

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Peers");

    /// <summary>A folder with the programs and their packages, kept between runs for as long as the lock file stays the
    /// same.</summary>
    public static async Task<string> InstalledAsync()
    {
        var locked = SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json")));
        var folder = Path.Combine(Path.GetTempPath(), $"liveor-peers-{Convert.ToHexStringLower(locked)[..12]}");
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
        {
            File.Copy(Path.Combine(Folder, file), Path.Combine(folder, file), overwrite: true);
        }

        if (!File.Exists(Path.Combine(folder, "node_modules", ".package-lock.json")))
        {
            await InstallAsync(folder);
        }

        return folder;
    }

    private static async Task InstallAsync(string folder)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = folder,
        };
        using var installing = Process.Start(start)!;
        await installing.WaitForExitAsync();
        if (installing.ExitCode != 0)
        {
            throw new InvalidOperationException(
                "npm could not install the peers: see above. Without a network, leave them out with --only.");
        }
    }
}
