using System.Net;
using LiveOR.Support;
using LiveOR.Support.Published;
using Cookie = Microsoft.Playwright.Cookie;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>The published app, running, with somebody signed in. This one has no undo window and no pause between posts.</summary>
public class House : IAsyncLifetime
{
    private readonly CookieContainer cookies = new();
    private ServerProcess? server;
    private HttpClient? client;

    public Uri Address => server!.Address;

    protected virtual int UndoSeconds => 0;

    protected virtual IEnumerable<string> Settings => [];

    internal Staff Staff { get; private set; } = null!;

    internal IEnumerable<Cookie> SignedIn => cookies.GetCookies(Address)
        .Select(each => new Cookie { Name = each.Name, Value = each.Value, Url = Address.ToString() });

    public async ValueTask InitializeAsync()
    {
        server = await StartAsync(null, 0);
        client = await server.SignInAsync(cookies);
        Staff = new Staff(client);
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
            Directory.Delete(server.DataFolder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>SIGKILL.</summary>
    public Task KillAsync() => server!.KillAsync();

    /// <summary>Starts a killed server again, where it was and with what it had.</summary>
    public async Task StartAgainAsync()
    {
        var (folder, port) = (server!.DataFolder, Address.Port);
        await server.DisposeAsync();
        server = await StartAsync(folder, port);
    }

    private Task<ServerProcess> StartAsync(string? folder, int port) => ServerProcess.StartAsync(
        PublishedApp.Path, folder, port,
        ["--LiveOR:UndoSeconds", $"{UndoSeconds}", "--Mirrors:X:PacingSeconds", "0", .. Settings]);
}
