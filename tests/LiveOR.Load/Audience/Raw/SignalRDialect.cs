namespace LiveOR.Load.Audience.Raw;

/// <summary>SignalR's JSON protocol as the live page speaks it: handshake, one call of Watch, a ping every 15
/// s.</summary>
internal sealed class SignalRDialect(string slug) : Dialect
{
    private long prepared = -1;
    private byte[] watch = [];

    public override byte[]? Hello { get; } = Frame.Of("{\"protocol\":\"json\",\"version\":1}\u001e");

    public override byte[]? Ping { get; } = Frame.Of("{\"type\":6}\u001e");

    public override Opening Open(ReadOnlySpan<byte> message, long after, out byte[]? answer)
    {
        answer = message.StartsWith("{}\u001e"u8) ? Watch(after) : null;
        var done = message.IndexOf("\"type\":3"u8);
        return message.StartsWith("{\"error\""u8) || message.IndexOf("\"type\":7"u8) >= 0 ? Opening.Refused
            : done < 0 ? Opening.GoesOn
            : message[done..].IndexOf("\"error\""u8) >= 0 ? Opening.Refused
            : Opening.Watches;
    }

    public override bool IsWhole(ReadOnlySpan<byte> message) => message is [.., 0x1e];

    private byte[] Watch(long after)
    {
        if (prepared != after)
        {
            prepared = after;
            watch = Frame.Of($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{slug}}",{{after}}]}""" + "\u001e");
        }

        return watch;
    }
}
