namespace LiveOR.Load.Audience.Raw;

/// <summary>socket.io, Engine.IO protocol 4: open, connect to the main namespace, answer pings.</summary>
internal sealed class SocketIoDialect : Dialect
{
    private static readonly byte[] Connect = Frame.Of("40");
    private static readonly byte[] PingAnswer = Frame.Of("3");

    /// <summary>The server speaks first.</summary>
    public override byte[]? Hello { get; } = [];

    public override Opening Open(ReadOnlySpan<byte> message, long after, out byte[]? answer)
    {
        answer = message.StartsWith("0"u8) ? Connect : null;
        return message.StartsWith("40"u8) ? Opening.Watches
            : message.StartsWith("44"u8) ? Opening.Refused
            : Opening.GoesOn;
    }

    public override byte[]? Answer(ReadOnlySpan<byte> message) => message.SequenceEqual("2"u8) ? PingAnswer : null;
}
