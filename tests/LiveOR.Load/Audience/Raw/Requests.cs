using System.Buffers.Text;
using System.Text;

namespace LiveOR.Load.Audience.Raw;

/// <summary>The two requests that a viewer makes, and how their answers are told apart.</summary>
internal sealed class Requests(CrowdPlan plan)
{
    private readonly string host = $"Host: 127.0.0.1:{plan.Port}\r\n";

    /// <summary>Always the same key: the answer to it is known, and nobody checks it here.</summary>
    public byte[] Upgrade { get; } = Encoding.ASCII.GetBytes(
        $"GET {plan.Path} HTTP/1.1\r\nHost: 127.0.0.1:{plan.Port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

    public byte[] CatchUp(long after) => Encoding.ASCII.GetBytes(
        $"GET /live/{plan.Slug}/updates?after={after} HTTP/1.1\r\n{host}Accept: application/json\r\n\r\n");

    /// <summary>Where the body begins, or -1 while the head has not ended.</summary>
    public static int BodyOf(ReadOnlySpan<byte> answer) => answer.IndexOf("\r\n\r\n"u8) is var end and >= 0 ? end + 4 : -1;

    public static bool Says(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> status) =>
        answer.Length > 12 && answer[9..].StartsWith(status);

    public static string StatusOf(ReadOnlySpan<byte> answer) =>
        Encoding.ASCII.GetString(answer[..Math.Max(answer.IndexOf((byte)'\r'), 0)]);

    /// <summary>How long the whole answer is, or -1 while its head has not ended. The server says the length of what it
    /// has in memory.</summary>
    public static int LengthOf(ReadOnlySpan<byte> answer)
    {
        var body = BodyOf(answer);
        var says = answer.IndexOf("Content-Length: "u8);
        return body < 0 ? -1
            : says >= 0 && says < body && Utf8Parser.TryParse(answer[(says + 16)..], out int length, out _) ? body + length
            : throw new InvalidDataException("The catch-up answer does not say its length.");
    }
}
