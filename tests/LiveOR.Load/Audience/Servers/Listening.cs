using System.Net;
using System.Net.WebSockets;
using System.Text;
using LiveOR.Load.Flooding;

namespace LiveOR.Load.Audience.Servers;

/// <summary>One viewer of LiveOR that keeps all it is sent for an update.</summary>
internal static class Listening
{
    private const string Ping = "{\"type\":6}\u001e";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    public static async Task<UpdateRecord> LearnAsync(LiveOrContender app)
    {
        await using var serving = await app.OpenAsync();
        using var hub = await HubSocket.OpenAsync(
            new IPEndPoint(IPAddress.Loopback, serving.Plan.Port), IPAddress.Loopback, CancellationToken.None);
        using var socket = WebSocket.CreateFromStream(hub.Stream, new WebSocketCreationOptions { KeepAliveInterval = TimeSpan.Zero });
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await hub.SendAsync(HubSocket.Watch(serving.Plan.Slug, serving.Latest), patience.Token);
        while (!(await ReadAsync(socket, patience.Token)).Contains("\"type\":3", StringComparison.Ordinal))
        {
        }

        serving.Publish();
        return UpdateRecord.Of(await ReadUntilQuietAsync(socket, patience.Token));
    }

    /// <summary>An update may come in several messages: what comes within a second of the last belongs to it.</summary>
    private static async Task<string> ReadUntilQuietAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(socket, cancellationToken);
        while (true)
        {
            using var quiet = new CancellationTokenSource(Quiet, TimeProvider.System);
            try
            {
                all += await ReadAsync(socket, quiet.Token);
            }
            catch (OperationCanceledException)
            {
                return all;
            }
        }
    }

    private static async Task<string> ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var (piece, message) = (new byte[16 * 1024], new List<byte>());
        ValueWebSocketReceiveResult got;
        do
        {
            got = await socket.ReceiveAsync(piece.AsMemory(), cancellationToken);
            message.AddRange(piece.AsSpan(0, got.Count));
        }
        while (!got.EndOfMessage);
        return Encoding.UTF8.GetString([.. message]).Replace(Ping, "", StringComparison.Ordinal);
    }
}
