using Microsoft.Playwright;

namespace LiveOR.Support.Published;

/// <summary>One headless Chromium: the one named by CHROMIUM, else Debian's. None is ever downloaded.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> LaunchAsync()
    {
        var path = FindPath();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = path, Headless = true, Args = Arguments });
        return new Chromium(playwright, browser);
    }

    /// <summary>A browser of its own that keeps what it knows in a folder, as one on a device does.</summary>
    public Task<IBrowserContext> OpenProfileAsync(string folder, Uri address) => playwright.Chromium.LaunchPersistentContextAsync(
        folder, new() { ExecutablePath = FindPath(), Headless = true, Args = Arguments, BaseURL = address.ToString() });

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string FindPath()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        var path = string.IsNullOrEmpty(named) ? "/usr/bin/chromium" : named;
        if (!File.Exists(path))
        {
            throw new InvalidOperationException(
                $"There is no browser at {path}. Install Debian's chromium package, or name a browser in CHROMIUM.");
        }

        return path;
    }
}
