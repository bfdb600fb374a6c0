using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveOR.Load.Flooding;

/// <summary>Requests at a steady rate over many connections of one address, one behind the other without waiting for answers.
/// Of an answer only the status is looked at.</summary>
internal sealed class RequestFlood(IPEndPoint server, IPAddress from, string slug, Tally tally)
{
    private const int Connections = 400;
    private const int PerSecond = 2000;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);

    private static readonly byte[] StatusLine = Encoding.ASCII.GetBytes("HTTP/1.1 ");

    private readonly byte[][] requests =
    [
        Get("/", server), Get($"/live/{slug}", server), Get($"/live/{slug}/updates?after=0", server), Get("/archive", server),
        Get("/nothing/at/this/address", server), Get("/api/procedures", server), Get("/sign-in", server),
        Post("/hubs/audience/negotiate?negotiateVersion=1", "", server), Post("/passkeys/options", "", server),
        Post("/sign-in", "name=nobody&password=not+a+password+at+all&_handler=password", server),
    ];

    public async Task RunAsync(CancellationToken end)
    {
        var sockets = new List<Socket>();
        for (var i = 0; i < Connections; i++)
        {
            sockets.Add(await ConnectAsync(end));
        }

        var counting = sockets.Select(each => CountAsync(each, end)).ToList();
        var sending = new bool[Connections];
        var turn = 0;
        var began = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(Beat, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(end))
            {
                var due = (int)(TimeProvider.System.GetElapsedTime(began).TotalSeconds * PerSecond);
                for (; turn < due; turn++)
                {
                    var next = turn % Connections;
                    if (!sending[next])
                    {
                        tally.Requests++;
                        _ = SendAsync(sockets, sending, next, requests[turn / 7 % requests.Length], end);
                    }
                }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The time is over.
        }

        sockets.ForEach(each => each.Dispose());
        await Task.WhenAll(counting);
    }

    private async Task<Socket> ConnectAsync(CancellationToken end)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(server, end);
        return socket;
    }

    /// <summary>A connection whose pipe is full is passed over until it has room.</summary>
    private static async Task SendAsync(List<Socket> sockets, bool[] sending, int number, byte[] request, CancellationToken end)
    {
        sending[number] = true;
        try
        {
            await sockets[number].SendAsync(request, end);
            sending[number] = false;
        }
        catch (Exception over) when (over is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It stays marked: the server has closed it, or the time is over.
        }
    }

    private async Task CountAsync(Socket socket, CancellationToken end)
    {
        const int Needed = 12;
        var (buffer, kept) = (new byte[32 * 1024], 0);
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(kept), end) is > 0 and var count)
            {
                var (filled, at) = (kept + count, 0);
                while (buffer.AsSpan(at, filled - at).IndexOf(StatusLine) is >= 0 and var found && at + found + Needed <= filled)
                {
                    tally.Answered(int.Parse(buffer.AsSpan(at + found + StatusLine.Length, 3), CultureInfo.InvariantCulture));
                    at += found + Needed;
                }

                kept = Math.Min(Needed - 1, filled - at);
                buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
            }
        }
        catch (Exception over) when (over is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The server has closed it, or the time is over.
        }
    }

    private static byte[] Get(string path, IPEndPoint server) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server}\r\nAccept: text/html\r\n\r\n");

    private static byte[] Post(string path, string form, IPEndPoint server) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: {server}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {form.Length}\r\n\r\n{form}");
}
