using System.Net.WebSockets;
using System.Text;

namespace LiveOR.Web.Tests.Audience;

/// <summary>A WebSocket on the hub without any client's manners: whatever a test wants is sent.</summary>
internal sealed class RawHub : IAsyncDisposable
{
    public const string Greeting = "{\"protocol\":\"json\",\"version\":1}\u001e";

    private readonly byte[] piece = new byte[64 * 1024];
    private readonly Queue<string> records = new();
    private readonly StringBuilder begun = new();
    private readonly ClientWebSocket socket = new();

    public WebSocketState State => socket.State;

    public WebSocketCloseStatus? Closed => socket.CloseStatus;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string Watch(string slug, string? id = "1", long after = 0) =>
        $"{{\"type\":1,{(id is null ? "" : $"\"invocationId\":\"{id}\",")}\"target\":\"Watch\",\"arguments\":[\"{slug}\",{after}]}}\u001e";

    public static async Task<RawHub> ConnectAsync(Uri server)
    {
        var hub = new RawHub();
        await hub.socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/audience" }.Uri, Cancel);
        return hub;
    }

    public static async Task<RawHub> GreetAsync(Uri server)
    {
        var hub = await ConnectAsync(server);
        await hub.SendAsync(Greeting);
        Assert.Equal("{}", await hub.ReadAsync());
        return hub;
    }

    public Task SendAsync(string text, bool final = true) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, final, Cancel);

    /// <summary>The next record; null when the server has closed.</summary>
    public async Task<string?> ReadAsync()
    {
        while (records.Count == 0)
        {
            var read = await socket.ReceiveAsync(piece, Cancel);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            Take(Encoding.UTF8.GetString(piece, 0, read.Count));
        }

        return records.Dequeue();
    }

    /// <summary>The first record, from here on, that has these words; null when the server closes before.</summary>
    public async Task<string?> ReadUntilAsync(string words)
    {
        while (await ReadAsync() is { } record)
        {
            if (record.Contains(words, StringComparison.Ordinal))
            {
                return record;
            }
        }

        return null;
    }

    /// <summary>Everything to the end, however the end comes.</summary>
    public async Task<IReadOnlyList<string>> ReadToTheEndAsync()
    {
        var all = new List<string>();
        try
        {
            while (await ReadAsync() is { } record)
            {
                all.Add(record);
            }
        }
        catch (WebSocketException)
        {
            // Cut off is an end, too.
        }

        return all;
    }

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancel);

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Take(string text)
    {
        foreach (var letter in text)
        {
            if (letter == '\u001e')
            {
                records.Enqueue(begun.ToString());
                begun.Clear();
            }
            else
            {
                begun.Append(letter);
            }
        }
    }
}
