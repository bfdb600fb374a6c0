using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LiveOR.Web.Tests.Audience;

/// <summary>Somebody who asks for a procedure and then reads nothing of what comes, over a bare socket that holds little.</summary>
internal sealed class StalledViewer : IDisposable
{
    private const string Handshake = "{\"protocol\":\"json\",\"version\":1}\u001e";

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<StalledViewer> ByWebSocketAsync(Uri server, string slug)
    {
        var viewer = new StalledViewer();
        await viewer.ConnectAsync(server);
        await viewer.WriteAsync(
            $"GET /hubs/audience HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        Assert.Contains(" 101 ", await viewer.ReadHeadAsync());
        using var webSocket = WebSocket.CreateFromStream(
            new NetworkStream(viewer.socket, ownsSocket: false), new WebSocketCreationOptions { KeepAliveInterval = TimeSpan.Zero });
        await webSocket.SendAsync(Encoding.UTF8.GetBytes(Handshake + Watch(slug)), WebSocketMessageType.Text, true, Cancel);
        return viewer;
    }

    public static async Task<StalledViewer> ByEventsAsync(Uri server, string slug)
    {
        using var http = new HttpClient { BaseAddress = server };
        var negotiated = await http.PostAsync("/hubs/audience/negotiate?negotiateVersion=1", null, Cancel);
        var token = (await negotiated.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("connectionToken").GetString();
        var viewer = new StalledViewer();
        await viewer.ConnectAsync(server);
        await viewer.WriteAsync(
            $"GET /hubs/audience?id={token} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: text/event-stream\r\nConnection: close\r\n\r\n");
        Assert.Contains(" 200 ", await viewer.ReadHeadAsync());
        foreach (var message in new[] { Handshake, Watch(slug) })
        {
            var answer = await http.PostAsync($"/hubs/audience?id={token}", new StringContent(message), Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        return viewer;
    }

    /// <summary>Reads what was on its way until the server has closed the connection.</summary>
    public Task<string> ReadToTheEndAsync() => ReadUntilAsync(null);

    /// <summary>Reads on until these words have come, or to the end.</summary>
    public async Task<string> ReadUntilAsync(string? words)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        var (all, piece) = (new MemoryStream(), new byte[64 * 1024]);
        try
        {
            while (await socket.ReceiveAsync(piece, limit.Token) is > 0 and var count)
            {
                all.Write(piece, 0, count);
                if (words is not null && Encoding.UTF8.GetString(all.GetBuffer(), 0, (int)all.Length).Contains(words, StringComparison.Ordinal))
                {
                    break;
                }
            }
        }
        catch (SocketException reset) when (reset.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
        {
            // Its end, too.
        }

        return Encoding.UTF8.GetString(all.ToArray());
    }

    public void Dispose() => socket.Dispose();

    private Task ConnectAsync(Uri server) => socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), Cancel).AsTask();

    private async Task WriteAsync(string text) => await socket.SendAsync(Encoding.ASCII.GetBytes(text), Cancel);

    private async Task<string> ReadHeadAsync()
    {
        var (head, one) = (new StringBuilder(), new byte[1]);
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await socket.ReceiveAsync(one, Cancel) > 0)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    private static string Watch(string slug) =>
        $"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"{slug}\",0]}}\u001e";
}
