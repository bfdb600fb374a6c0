using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>Every hub protocol this server speaks.</summary>
internal sealed class Dialects(IEnumerable<IHubProtocol> protocols)
{
    private readonly Dialect[] all =
        [.. protocols.Select((protocol, index) => new Dialect((protocol as QuietHub)?.Inner ?? protocol, index))];

    public int Count => all.Length;

    public Dialect? Find(string name) =>
        Array.Find(all, each => each.Protocol.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
