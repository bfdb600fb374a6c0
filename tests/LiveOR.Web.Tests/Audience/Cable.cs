using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LiveOR.Web.Tests.Audience;

/// <summary>A cable between viewers and a server, which a test can cut.</summary>
internal sealed class Cable : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> ends = [];
    private readonly Uri server;

    public Cable(Uri server)
    {
        this.server = server;
        listener.Start();
        Address = new UriBuilder(server) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
        _ = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Everything that goes through it breaks off. It can be used again at once.</summary>
    public void Cut()
    {
        while (ends.TryTake(out var end))
        {
            end.Close();
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptTcpClientAsync();
                var far = new TcpClient();
                ends.Add(near);
                ends.Add(far);
                await far.ConnectAsync(IPAddress.Loopback, server.Port);
                _ = CarryAsync(near, far);
                _ = CarryAsync(far, near);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The listener is gone.
        }
    }

    private static async Task CarryAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
            to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            from.Close();
            to.Close();
        }
    }
}
