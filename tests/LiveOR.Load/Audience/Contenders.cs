using LiveOR.Load.Audience.Raw;
using LiveOR.Load.Audience.Servers;

namespace LiveOR.Load.Audience;

/// <summary>Everyone who is measured.</summary>
internal static class Contenders
{
    public static LiveOrContender LiveOr { get; } = new("liveor", "LiveOR", direct: true);

    public static LiveOrContender Stock { get; } = new("stock", "stock SignalR hub", direct: false);

    public static Contender Nchan { get; } = new NchanContender();

    public static Contender SocketIo { get; } = new NodeContender(
        "socketio", "socket.io", "socketio.mjs", "/socket.io/?EIO=4&transport=websocket", nameof(SocketIoDialect));

    public static Contender Ws { get; } = new NodeContender("ws", "ws", "ws.mjs", "/watch", nameof(PlainDialect));

    public static Contender Limit { get; } = new LimitContender();

    /// <summary>Those that were asked for, of those that a scenario has.</summary>
    public static List<Contender> Asked(AudienceOptions options, params Contender[] all) =>
        [.. all.Where(each => options.Only is [] || options.Only.Contains(each.Key))];
}
