using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveOR.Load.Flooding;

/// <summary>A hub connection by WebSocket that comes from an address of our choice and costs its owner next to nothing: its
/// messages are ready-made, and masked with zeros.</summary>
internal sealed class HubSocket : IDisposable
{
    private const string Protocol = "{\"protocol\":\"json\",\"version\":1}\u001e";

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    /// <summary>What the server answered to the upgrade: 101 when it took it.</summary>
    public int Status { get; private set; }

    public Stream Stream => new NetworkStream(socket, ownsSocket: false);

    public static byte[] Ping { get; } = Frame("{\"type\":6}\u001e");

    public static byte[] Watch(string slug, long after) => Frame(
        $"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"{slug}\",{after}]}}\u001e");

    public static async Task<HubSocket> OpenAsync(IPEndPoint server, IPAddress from, CancellationToken cancellationToken)
    {
        var hub = new HubSocket();
        try
        {
            hub.socket.Bind(new IPEndPoint(from, 0));
            await hub.socket.ConnectAsync(server, cancellationToken);
            await hub.SendAsync(Encoding.ASCII.GetBytes(
                $"GET /hubs/audience HTTP/1.1\r\nHost: {server}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"), cancellationToken);
            hub.Status = await hub.ReadStatusAsync(cancellationToken);
            if (hub.Status == 101)
            {
                await hub.SendAsync(Frame(Protocol), cancellationToken);
            }

            return hub;
        }
        catch
        {
            hub.Dispose();
            throw;
        }
    }

    public async Task SendAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < bytes.Length;)
        {
            sent += await socket.SendAsync(bytes.AsMemory(sent), cancellationToken);
        }
    }

    /// <summary>How much came; 0 when the server has closed the connection.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> into, CancellationToken cancellationToken)
    {
        try
        {
            return await socket.ReceiveAsync(into, cancellationToken);
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    public void Dispose() => socket.Dispose();

    /// <summary>Byte by byte, so that nothing of the first frame is taken with it.</summary>
    private async Task<int> ReadStatusAsync(CancellationToken cancellationToken)
    {
        var (head, one) = (new StringBuilder(), new byte[1]);
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await ReadAsync(one, cancellationToken) == 0)
            {
                return 0;
            }

            head.Append((char)one[0]);
        }

        return int.Parse(head.ToString(9, 3), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Frame(string text)
    {
        var payload = Encoding.UTF8.GetBytes(text);
        byte[] head = payload.Length < 126
            ? [0x81, (byte)(0x80 | payload.Length)]
            : [0x81, 0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length];
        return [.. head, 0, 0, 0, 0, .. payload];
    }
}
