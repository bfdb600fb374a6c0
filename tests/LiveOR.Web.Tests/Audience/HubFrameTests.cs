using System.Net.Sockets;
using System.Text;

namespace LiveOR.Web.Tests.Audience;

/// <summary>WebSocket frames as no client would send them, on the direct way and by the framework's hub alike.</summary>
public sealed class HubFrameTests(TwoWays ways) : IClassFixture<TwoWays>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Way.Direct, new byte[] { 0x81, 0x01, 0x20 })]
    [InlineData(Way.Stock, new byte[] { 0x81, 0x01, 0x20 })]
    [InlineData(Way.Direct, new byte[] { 0xf1, 0x80, 0, 0, 0, 0 })]
    [InlineData(Way.Stock, new byte[] { 0xf1, 0x80, 0, 0, 0, 0 })]
    [InlineData(Way.Direct, new byte[] { 0x83, 0x80, 0, 0, 0, 0 })]
    [InlineData(Way.Stock, new byte[] { 0x83, 0x80, 0, 0, 0, 0 })]
    [InlineData(Way.Direct, new byte[] { 0x09, 0x80, 0, 0, 0, 0 })]
    [InlineData(Way.Stock, new byte[] { 0x09, 0x80, 0, 0, 0, 0 })]
    [InlineData(Way.Direct, new byte[] { 0x80, 0x80, 0, 0, 0, 0 })]
    [InlineData(Way.Stock, new byte[] { 0x80, 0x80, 0, 0, 0, 0 })]
    [InlineData(Way.Direct, new byte[] { 0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0 })]
    [InlineData(Way.Stock, new byte[] { 0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0 })]
    public async Task A_frame_that_breaks_the_protocol_ends_the_connection(Way way, byte[] frame)
    {
        using var socket = await UpgradeAsync(ways[way].Address);

        await socket.SendAsync(frame, Cancel);

        Assert.Equal(0, await ReadToTheEndAsync(socket));
    }

    [Theory]
    [InlineData(Way.Direct)]
    [InlineData(Way.Stock)]
    public async Task A_websocket_ping_is_answered_with_what_it_carries(Way way)
    {
        using var socket = await UpgradeAsync(ways[way].Address);

        await socket.SendAsync(new byte[] { 0x89, 0x82, 0, 0, 0, 0, (byte)'h', (byte)'i' }, Cancel);

        var answer = new byte[4];
        Assert.Equal(4, await socket.ReceiveAsync(answer, Cancel));
        Assert.Equal([0x8a, 0x02, (byte)'h', (byte)'i'], answer);
    }

    private static async Task<Socket> UpgradeAsync(Uri server)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server.Host, server.Port, Cancel);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /hubs/audience HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"), Cancel);
        var (head, one) = (new StringBuilder(), new byte[1]);
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await socket.ReceiveAsync(one, Cancel) > 0)
        {
            head.Append((char)one[0]);
        }

        Assert.Contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", head.ToString());
        return socket;
    }

    private static async Task<int> ReadToTheEndAsync(Socket socket)
    {
        try
        {
            int read;
            do
            {
                read = await socket.ReceiveAsync(new byte[1024], Cancel);
            }
            while (read > 0);
        }
        catch (SocketException reset) when (reset.SocketErrorCode is SocketError.ConnectionReset)
        {
            // Its end, too.
        }

        return 0;
    }
}
