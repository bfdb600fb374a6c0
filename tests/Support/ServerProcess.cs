using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace LiveOR.Support;

/// <summary>The real server in a process of its own, on a loopback port and a data folder that it can be started on again.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly List<string> lines = [];
    private readonly Process process;

    private ServerProcess(Process process, string dataFolder)
    {
        this.process = process;
        DataFolder = dataFolder;
    }

    public string DataFolder { get; }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string SignInLink { get; private set; } = "";

    public string Output
    {
        get
        {
            lock (lines)
            {
                return string.Join('\n', lines);
            }
        }
    }

    public int Id => process.Id;

    public static string NewDataFolder() => Directory.CreateTempSubdirectory("liveor-").FullName;

    public static async Task<ServerProcess> StartAsync(
        string application, string? dataFolder = null, int port = 0, params string[] settings)
    {
        var folder = dataFolder ?? NewDataFolder();
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(application),
        };
        foreach (var argument in (string[])
            [application, "--urls", $"http://127.0.0.1:{port}", "--LiveOR:DataDirectory", folder, .. settings])
        {
            start.ArgumentList.Add(argument);
        }

        var server = new ServerProcess(Process.Start(start)!, folder);
        await server.WaitUntilReadyAsync();
        return server;
    }

    /// <summary>A client that has used the sign-in link; its cookies serve a browser too.</summary>
    public async Task<HttpClient> SignInAsync(CookieContainer? cookies = null)
    {
        var handler = new SocketsHttpHandler { CookieContainer = cookies ?? new CookieContainer() };
        var client = new HttpClient(handler) { BaseAddress = Address };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        (await client.GetAsync(SignInLink)).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>SIGKILL: nothing gets a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: it ends as it does when an administrator stops it.</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(StartLimit);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Read(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Read(line.Data, ready);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The server ended:\n{Output}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(StartLimit);
    }

    private void Read(string? line, TaskCompletionSource ready)
    {
        if (line is null)
        {
            return;
        }

        lock (lines)
        {
            lines.Add(line);
        }

        if (SignInPattern().Match(line) is { Success: true } match)
        {
            SignInLink = match.Value;
            Address = new Uri(new Uri(match.Value).GetLeftPart(UriPartial.Authority));
        }

        // The banner's last line about phones follows the link; by then the server accepts requests.
        if (SignInLink.Length > 0)
        {
            ready.TrySetResult();
        }
    }

    [GeneratedRegex(@"https?://\S+/sign-in/\S+", RegexOptions.None, 1000)]
    private static partial Regex SignInPattern();
}
