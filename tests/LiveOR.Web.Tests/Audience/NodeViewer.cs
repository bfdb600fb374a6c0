using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.Connections;

namespace LiveOR.Web.Tests.Audience;

/// <summary>A viewer with the official JavaScript client, in Node.js.</summary>
internal sealed class NodeViewer : IAsyncDisposable
{
    private readonly Process process;

    private NodeViewer(Process process) => this.process = process;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static NodeViewer Start(Uri server, HttpTransportType transport, string protocol, string slug)
    {
        var root = Root();
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(root, "tests/LiveOR.Web.Tests/Audience/viewer.mjs"));
        start.ArgumentList.Add(Path.Combine(root, "src/LiveOR.Web/package.json"));
        start.ArgumentList.Add(new Uri(server, "/hubs/audience").ToString());
        start.ArgumentList.Add(((int)transport).ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(protocol);
        start.ArgumentList.Add(slug);
        return new NodeViewer(Process.Start(start)!);
    }

    /// <summary>What it prints, up to and with the first line that begins with these words.</summary>
    public async Task<IReadOnlyList<string>> ReadUntilAsync(string words)
    {
        var lines = new List<string>();
        while (lines.Count == 0 || !lines[^1].StartsWith(words, StringComparison.Ordinal))
        {
            var line = await process.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancel);
            Assert.True(line is not null, $"It ended after: {string.Join("; ", lines)}");
            lines.Add(line);
        }

        return lines;
    }

    public async Task StopAsync()
    {
        process.StandardInput.Close();
        await ReadUntilAsync("stopped");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LiveOR.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
