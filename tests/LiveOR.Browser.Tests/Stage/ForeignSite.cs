using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>Somebody else's web site, on a port of this machine: one page with a hostile script, under two names.</summary>
public sealed class ForeignSite : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly int port = FreePort();
    private readonly Task serving;

    public ForeignSite()
    {
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Prefixes.Add($"http://localhost:{port}/");
        listener.Start();
        serving = ServeAsync();
    }

    public string On(string host) => $"http://{host}:{port}/";

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private async Task ServeAsync()
    {
        var page = Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Win a prize</title><body><script>{ForeignScript.Text}</script></body></html>");
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(page);
                context.Response.Close();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                // A visitor left, or the site was closed.
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
