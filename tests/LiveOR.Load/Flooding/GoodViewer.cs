using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace LiveOR.Load.Flooding;

/// <summary>A viewer that watches from the first entry and reads all that comes, and when each entry came.</summary>
internal sealed class GoodViewer : IAsyncDisposable
{
    private const byte EndOfMessage = 0x1e;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource leaving = new();
    private readonly HubSocket hub;
    private readonly Task reading;
    private readonly Task pinging;

    private GoodViewer(HubSocket hub)
    {
        this.hub = hub;
        reading = ReadAsync();
        pinging = PingAsync();
    }

    /// <summary>The moment of each entry's first coming, by its number.</summary>
    public ConcurrentDictionary<long, double> Came { get; } = new();

    /// <summary>The server, or a fault, has ended the connection.</summary>
    public bool IsGone => reading.IsCompleted;

    public static async Task<GoodViewer> OpenAsync(IPEndPoint server, IPAddress from, string slug)
    {
        var hub = await HubSocket.OpenAsync(server, from, CancellationToken.None);
        var viewer = new GoodViewer(hub);
        await hub.SendAsync(HubSocket.Watch(slug, 0), CancellationToken.None);
        return viewer;
    }

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        hub.Dispose();
        await Task.WhenAll(reading, pinging).ContinueWith(_ => { }, TaskScheduler.Default);
        leaving.Dispose();
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(PingEvery, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(leaving.Token))
        {
            await hub.SendAsync(HubSocket.Ping, leaving.Token);
        }
    }

    private async Task ReadAsync()
    {
        using var webSocket = WebSocket.CreateFromStream(
            hub.Stream, new WebSocketCreationOptions { KeepAliveInterval = TimeSpan.Zero });
        var (piece, message) = (new byte[16 * 1024], new List<byte>());
        while (true)
        {
            var got = await webSocket.ReceiveAsync(piece.AsMemory(), leaving.Token);
            if (got.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            foreach (var each in piece.AsSpan(0, got.Count))
            {
                if (each == EndOfMessage)
                {
                    Take(message);
                    message.Clear();
                }
                else
                {
                    message.Add(each);
                }
            }
        }
    }

    private void Take(List<byte> message)
    {
        using var told = JsonDocument.Parse(message.ToArray());
        if (told.RootElement.TryGetProperty("target", out var target) && target.GetString() == "Entry")
        {
            Came.TryAdd(told.RootElement.GetProperty("arguments")[0].GetProperty("number").GetInt64(), Clock.Now);
        }
    }
}
