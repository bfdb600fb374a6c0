using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>Straight to the connection's own socket: the same bytes for everyone, copied by nobody but the system. For
/// connections without TLS that HTTP has handed over.</summary>
internal sealed class SocketLine : ILine
{
    /// <summary>Left alone, Linux lets each connection's buffer grow to 4 MB.</summary>
    public const int SystemBuffer = 64 * 1024;

    private readonly ConnectionContext connection;
    private readonly Socket socket;

    public SocketLine(ConnectionContext connection, Socket socket)
    {
        this.connection = connection;
        this.socket = socket;
        socket.Blocking = false;
        socket.SendBufferSize = SystemBuffer;
    }

    public bool TrySend(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> rest)
    {
        var sent = socket.Send(bytes.Span, SocketFlags.None, out var error);
        rest = error == SocketError.Success ? bytes[sent..] : bytes;
        return rest.IsEmpty;
    }

    public async ValueTask FinishAsync(ReadOnlyMemory<byte> rest)
    {
        while (!rest.IsEmpty)
        {
            rest = rest[await socket.SendAsync(rest, SocketFlags.None)..];
        }
    }

    public void Abort() => connection.Abort(new ConnectionAbortedException("The viewer was let go."));
}
