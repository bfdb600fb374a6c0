using System.Runtime.CompilerServices;
using LiveOR.Audience;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>A hub protocol, and what is said in it made ready: the bytes are the same for everyone who speaks it. Records are
/// complete messages of the protocol, of which any number may stand in one frame.</summary>
internal sealed class Dialect
{
    private readonly ConditionalWeakTable<Entry, byte[]> entries = [];
    private readonly byte opcode;

    public Dialect(IHubProtocol protocol, int index)
    {
        Protocol = protocol;
        Index = index;
        opcode = protocol.TransferFormat == TransferFormat.Text ? WebSocketFrame.Text : WebSocketFrame.Binary;
        Ping = Frame(Record(PingMessage.Instance));
    }

    public IHubProtocol Protocol { get; }

    /// <summary>Its place among those that this server speaks, from 0.</summary>
    public int Index { get; }

    public ReadOnlyMemory<byte> Ping { get; }

    public ReadOnlyMemory<byte> Record(HubMessage message) => Protocol.GetMessageBytes(message);

    /// <summary>An entry is written once, and that is kept as long as the entry.</summary>
    public ReadOnlyMemory<byte> Record(Entry entry) => entries.GetValue(
        entry, _ => Protocol.GetMessageBytes(new InvocationMessage(nameof(IViewer.Entry), [entry])).ToArray());

    public ReadOnlyMemory<byte> Record(LiveStatus status) => Record(new InvocationMessage(nameof(IViewer.Status), [status]));

    public byte[] Frame(params ReadOnlySpan<ReadOnlyMemory<byte>> records) => WebSocketFrame.Write(opcode, records);
}
