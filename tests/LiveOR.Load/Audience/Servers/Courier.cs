using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveOR.Load.Audience.Servers;

/// <summary>Sends requests over one connection and waits for each answer in the thread that asked, so that no queue of
/// this program stands between the answer and the clock.</summary>
internal sealed class Courier : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly string heads;

    public Courier(int port, string heads)
    {
        this.heads = $"Host: 127.0.0.1:{port}\r\n{heads}";
        socket.ReceiveTimeout = (int)TimeSpan.FromSeconds(60).TotalMilliseconds;
        socket.Connect(IPAddress.Loopback, port);
    }

    public byte[] Request(string verb, string path, string type, string body) => Encoding.UTF8.GetBytes(
        $"{verb} {path} HTTP/1.1\r\n{heads}Content-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>The answer's status, after all of the answer has been read.</summary>
    public int Send(byte[] request)
    {
        socket.Send(request);
        var length = 0;
        while (!IsWhole(buffer.AsSpan(0, length)))
        {
            var came = socket.Receive(buffer, length, buffer.Length - length, SocketFlags.None);
            length += came > 0 ? came : throw new IOException("The server closed the connection on a request.");
        }

        return int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), CultureInfo.InvariantCulture);
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = Encoding.ASCII.GetString(answer[..end]);
        var body = answer[(end + 4)..];
        var says = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return head.Contains("chunked", StringComparison.OrdinalIgnoreCase)
            ? body.EndsWith("0\r\n\r\n"u8)
            : says is null || body.Length >= int.Parse(says[15..], CultureInfo.InvariantCulture);
    }
}
