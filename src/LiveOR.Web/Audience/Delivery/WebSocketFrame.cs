using System.Buffers;
using System.Buffers.Binary;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>Frames of RFC 6455, section 5: written whole and unmasked, read masked.</summary>
internal readonly record struct WebSocketFrame(byte Opcode, bool Final, ReadOnlySequence<byte> Payload, uint Mask)
{
    public const byte More = 0;
    public const byte Text = 1;
    public const byte Binary = 2;
    public const byte Close = 8;
    public const byte Ping = 9;
    public const byte Pong = 10;

    /// <summary>Section 5.5: what control frames may carry, in bytes.</summary>
    public const int LongestControl = 125;

    private const int MaskLength = 4;

    public bool IsControl => Opcode >= Close;

    /// <summary>One frame of all the parts, in order.</summary>
    public static byte[] Write(byte opcode, params ReadOnlySpan<ReadOnlyMemory<byte>> parts)
    {
        var length = 0;
        foreach (var part in parts)
        {
            length += part.Length;
        }

        var header = length < 126 ? 2 : length <= ushort.MaxValue ? 4 : 10;
        var frame = new byte[header + length];
        frame[0] = (byte)(0x80 | opcode);
        WriteLength(frame.AsSpan(1), length);
        var at = header;
        foreach (var part in parts)
        {
            part.Span.CopyTo(frame.AsSpan(at));
            at += part.Length;
        }

        return frame;
    }

    /// <summary>Takes one frame off the front of what has come. False when it is not all there yet. Throws
    /// <see cref="InvalidDataException"/> when it breaks the protocol or is longer than <paramref name="most"/> bytes.</summary>
    public static bool TryRead(ref ReadOnlySequence<byte> come, int most, out WebSocketFrame frame)
    {
        frame = default;
        var reader = new SequenceReader<byte>(come);
        if (!reader.TryRead(out var first) || !reader.TryRead(out var second))
        {
            return false;
        }

        var (opcode, final) = ((byte)(first & 0x0f), (first & 0x80) != 0);
        Demand((first & 0x70) == 0 && (second & 0x80) != 0, "Reserved bits are set, or it is not masked.");
        Demand(opcode is More or Text or Binary or Close or Ping or Pong, "There is no such kind of frame.");
        if (!TryReadLength(ref reader, second & 0x7f, out var length))
        {
            return false;
        }

        Demand(opcode < Close || (final && length <= LongestControl), "A control frame is whole and short.");
        Demand(length <= most, "It is too long.");
        Span<byte> mask = stackalloc byte[MaskLength];
        if (!reader.TryCopyTo(mask) || reader.Remaining < MaskLength + length)
        {
            return false;
        }

        reader.Advance(MaskLength);
        frame = new(opcode, final, reader.UnreadSequence.Slice(0, length), BinaryPrimitives.ReadUInt32LittleEndian(mask));
        come = come.Slice(frame.Payload.End);
        return true;
    }

    /// <summary>The payload, unmasked.</summary>
    public void CopyTo(Span<byte> target)
    {
        Payload.CopyTo(target);
        for (var i = 0; i < (int)Payload.Length; i++)
        {
            target[i] ^= (byte)(Mask >> (8 * (i & 3)));
        }
    }

    private static void WriteLength(Span<byte> target, int length)
    {
        if (length < 126)
        {
            target[0] = (byte)length;
        }
        else if (length <= ushort.MaxValue)
        {
            target[0] = 126;
            BinaryPrimitives.WriteUInt16BigEndian(target[1..], (ushort)length);
        }
        else
        {
            target[0] = 127;
            BinaryPrimitives.WriteUInt64BigEndian(target[1..], (ulong)length);
        }
    }

    private static bool TryReadLength(ref SequenceReader<byte> reader, int told, out long length)
    {
        length = told;
        if (told == 126)
        {
            var here = reader.TryReadBigEndian(out short two);
            length = (ushort)two;
            return here;
        }

        if (told == 127)
        {
            var here = reader.TryReadBigEndian(out length);
            Demand(!here || length >= 0, "There is no such length.");
            return here;
        }

        return true;
    }

    private static void Demand(bool holds, string reason)
    {
        if (!holds)
        {
            throw new InvalidDataException(reason);
        }
    }
}
