using System.Net;
using System.Net.Sockets;

namespace LiveOR.Load.Audience.Servers;

/// <summary>Ports for servers: below those that the kernel gives to thousands of connecting viewers.</summary>
internal static class Ports
{
    private const int First = 20_000;
    private const int Last = 32_000;

    public static int Free()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                continue;
            }
        }
    }

    /// <summary>Waits until the process listens there; one that does not in time is ended.</summary>
    public static async Task WaitAsync(int port, PinnedProcess process)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        try
        {
            while (!await IsOpenAsync(port, patience.Token))
            {
                if (process.Ended is { } why)
                {
                    throw new InvalidOperationException(why);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
            }
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> IsOpenAsync(int port, CancellationToken cancellationToken)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await probe.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
