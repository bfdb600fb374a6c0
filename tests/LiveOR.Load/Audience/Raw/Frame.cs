using System.Buffers.Binary;
using System.Text;

namespace LiveOR.Load.Audience.Raw;

/// <summary>A WebSocket frame as RFC 6455 lays it out: read from the server, or made by a client that masks with
/// zeros.</summary>
internal readonly ref struct Frame
{
    public const byte Continuation = 0;
    public const byte Text = 1;
    public const byte Binary = 2;
    public const byte Close = 8;
    public const byte Ping = 9;
    public const byte Pong = 10;

    public byte Kind { get; private init; }

    public bool IsLast { get; private init; }

    public ReadOnlySpan<byte> Payload { get; private init; }

    /// <summary>How many bytes it takes, head and payload.</summary>
    public int Length { get; private init; }

    /// <summary>False when <paramref name="bytes"/> hold no whole frame yet.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out Frame frame)
    {
        frame = default;
        if (bytes.Length < 2)
        {
            return false;
        }

        var (head, length) = (bytes[1] & 0x7f) switch
        {
            126 when bytes.Length >= 4 => (4, BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])),
            127 when bytes.Length >= 10 => (10, checked((int)BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]))),
            126 or 127 => (0, int.MaxValue),
            var small => (2, small),
        };
        if (bytes.Length - head < length)
        {
            return false;
        }

        frame = new Frame
        {
            Kind = (byte)(bytes[0] & 0x0f),
            IsLast = (bytes[0] & 0x80) != 0,
            Payload = bytes.Slice(head, length),
            Length = head + length,
        };
        return true;
    }

    public static byte[] Of(string text) => Of(Text, Encoding.UTF8.GetBytes(text));

    public static byte[] Of(byte kind, ReadOnlySpan<byte> payload)
    {
        byte[] head = payload.Length < 126
            ? [(byte)(0x80 | kind), (byte)(0x80 | payload.Length)]
            : [(byte)(0x80 | kind), 0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length];
        return [.. head, 0, 0, 0, 0, .. payload];
    }
}
