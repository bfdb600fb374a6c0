using System.Net;
using System.Net.Sockets;

namespace LiveOR.Load;

/// <summary>Stands between a browser and the server and counts what the server sends, byte for byte as it is on the wire.</summary>
internal sealed class WireMeter : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Uri server;
    private readonly Task listening;
    private long received;

    public WireMeter(Uri server)
    {
        this.server = server;
        listener.Start();
        Address = new Uri($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        listening = ListenAsync();
    }

    public Uri Address { get; }

    /// <summary>Bytes since the last time this was asked.</summary>
    public long Take() => Interlocked.Exchange(ref received, 0);

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await listening;
        ended.Dispose();
    }

    private async Task ListenAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                connections.Add(PassAsync(await listener.AcceptTcpClientAsync(ended.Token)));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task PassAsync(TcpClient browser)
    {
        using (browser)
        {
            using var upstream = new TcpClient();
            await upstream.ConnectAsync(server.Host, server.Port);
            var (near, far) = (browser.GetStream(), upstream.GetStream());
            // Either end closes as it likes: what was passed on until then is counted.
            await Task.WhenAny(near.CopyToAsync(far, ended.Token), CountAsync(far, near));
        }
    }

    private async Task CountAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, ended.Token) is var count and > 0)
        {
            Interlocked.Add(ref received, count);
            await to.WriteAsync(buffer.AsMemory(0, count), ended.Token);
        }
    }
}
