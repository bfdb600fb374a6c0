using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LiveOR.Load.Audience.Raw;

/// <summary>One connection to the server under test, non-blocking, with or without TLS. It is closed with a reset, so
/// that no port waits after it.</summary>
internal sealed class Wire
{
    /// <summary>Nothing to read now.</summary>
    public const int Nothing = -1;

    private const int Internet = 2;
    private const int NonBlockingStream = 1 | 0x800 | 0x80000;
    private const int SocketLevel = 1;
    private const int TcpLevel = 6;
    private const int Error = 4;
    private const int ReceiveBuffer = 8;
    private const int Linger = 13;
    private const int NoDelay = 1;
    private const int NoSignal = 0x4000;

    private nint tls;

    private Wire(int descriptor) => Descriptor = descriptor;

    public int Descriptor { get; }

    /// <summary>Begins to connect to this machine's <paramref name="port"/>; writable tells that it has
    /// ended.</summary>
    public static Wire Begin(int port, int? receiveBuffer)
    {
        var wire = new Wire(Libc.Socket(Internet, NonBlockingStream, 0));
        wire.Set(TcpLevel, NoDelay, 1);
        if (receiveBuffer is { } size)
        {
            wire.Set(SocketLevel, ReceiveBuffer, size);
        }

        var linger = new[] { 1, 0 };
        _ = Libc.SetOption(wire.Descriptor, SocketLevel, Linger, ref linger[0], sizeof(int) * 2);
        var address = new byte[16];
        BinaryPrimitives.WriteUInt16LittleEndian(address, Internet);
        BinaryPrimitives.WriteUInt16BigEndian(address.AsSpan(2), (ushort)port);
        address[4] = 127;
        address[7] = 1;
        _ = Libc.Connect(wire.Descriptor, ref address[0], address.Length);
        return wire;
    }

    public bool IsConnected()
    {
        var (error, length) = (0, sizeof(int));
        return Libc.GetOption(Descriptor, SocketLevel, Error, ref error, ref length) == 0 && error == 0;
    }

    /// <summary>True when TLS is agreed on; else what it waits for, or 0 when it failed.</summary>
    public bool TrySecure(out uint waitsFor)
    {
        tls = tls == 0 ? OpenSsl.Over(Descriptor) : tls;
        OpenSsl.ForgetErrors();
        var result = OpenSsl.Connect(tls);
        waitsFor = result == 1 ? 0 : OpenSsl.Why(tls, result) switch
        {
            OpenSsl.WantsToRead => Epoll.Readable,
            OpenSsl.WantsToWrite => Epoll.Writable,
            _ => 0,
        };
        return result == 1;
    }

    /// <summary>How much came, 0 at the end or after a fault, <see cref="Nothing"/> for now.</summary>
    public int Receive(Span<byte> into)
    {
        ref var first = ref MemoryMarshal.GetReference(into);
        if (tls == 0)
        {
            var came = (int)Libc.Receive(Descriptor, ref first, into.Length, 0);
            return came >= 0 ? came : Marshal.GetLastPInvokeError() == Libc.Again ? Nothing : 0;
        }

        OpenSsl.ForgetErrors();
        var read = OpenSsl.Read(tls, ref first, into.Length);
        return read > 0 ? read : OpenSsl.Why(tls, read) is OpenSsl.WantsToRead or OpenSsl.WantsToWrite ? Nothing : 0;
    }

    /// <summary>What a viewer says is short: where it does not fit at once, the connection is of no use.</summary>
    public bool Send(ReadOnlySpan<byte> bytes)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        return tls == 0
            ? Libc.Send(Descriptor, ref first, bytes.Length, NoSignal) == bytes.Length
            : OpenSsl.Write(tls, ref first, bytes.Length) == bytes.Length;
    }

    public void Close()
    {
        if (tls != 0)
        {
            OpenSsl.Free(tls);
        }

        _ = Libc.Close(Descriptor);
    }

    private void Set(int level, int name, int value) =>
        _ = Libc.SetOption(Descriptor, level, name, ref value, sizeof(int));
}
