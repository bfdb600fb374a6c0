using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Web.Audience.Delivery;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace LiveOR.Web.Audience;

/// <summary>Who watches what, and how a broadcast goes to them: it is written to each and waits for none. Whoever stops reading
/// falls behind alone, is let go when too much waits for them, and catches up by number when they come back.</summary>
internal sealed class Auditorium(ILogger<DefaultHubLifetimeManager<AudienceHub>> log)
    : DefaultHubLifetimeManager<AudienceHub>(log)
{
    private const int AtOnce = 64;

    private readonly ConditionalWeakTable<Entry, SerializedHubMessage> entries = [];
    private readonly ConcurrentDictionary<string, Seat> seats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Seat>> groups = new(StringComparer.Ordinal);

    public int Count => seats.Count;

    public IEnumerable<(ProcedureId Id, int Count)> Halls =>
        from each in groups
        let id = AudienceHub.ProcedureOf(each.Key)
        where id is not null
        select (id.Value, each.Value.Count);

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        seats[connection.ConnectionId] = new Seat(connection);
        BoundSystemBuffer(connection);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        seats.TryRemove(connection.ConnectionId, out _);
        foreach (var group in groups.Values)
        {
            group.TryRemove(connection.ConnectionId, out _);
        }

        return base.OnDisconnectedAsync(connection);
    }

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (seats.TryGetValue(connectionId, out var seat))
        {
            var group = groups.GetOrAdd(groupName, _ => new(StringComparer.Ordinal));
            group[connectionId] = seat;
            if (!seats.ContainsKey(connectionId))
            {
                // Gone meanwhile.
                group.TryRemove(connectionId, out _);
            }
        }

        return base.AddToGroupAsync(connectionId, groupName, cancellationToken);
    }

    public override Task RemoveFromGroupAsync(
        string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (groups.TryGetValue(groupName, out var group))
        {
            group.TryRemove(connectionId, out _);
        }

        return base.RemoveFromGroupAsync(connectionId, groupName, cancellationToken);
    }

    /// <summary>Done when it is written or waits for each, not when each has it.</summary>
    public override async Task SendGroupAsync(
        string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default)
    {
        if (groups.TryGetValue(groupName, out var group))
        {
            var (message, told) = (MessageOf(methodName, args), 0);
            foreach (var (_, seat) in group)
            {
                seat.Tell(message);
                if (++told % AtOnce == 0)
                {
                    // Each write is work for another thread: what staff ask for meanwhile waits for a few of them, not for all.
                    await Task.Yield();
                }
            }
        }
    }

    public override Task SendConnectionAsync(
        string connectionId, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        seats.TryGetValue(connectionId, out var seat)
            ? seat.WriteAsync(MessageOf(methodName, args), cancellationToken)
            : base.SendConnectionAsync(connectionId, methodName, args, cancellationToken);

    /// <summary>An entry is serialized once for each protocol, and that is kept as long as the entry.</summary>
    private SerializedHubMessage MessageOf(string methodName, object?[] args) => args is [Entry entry]
        ? entries.GetValue(entry, _ => new SerializedHubMessage(new InvocationMessage(methodName, args)))
        : new SerializedHubMessage(new InvocationMessage(methodName, args));

    private static void BoundSystemBuffer(HubConnectionContext connection)
    {
        if (connection.GetHttpContext()?.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            try
            {
                socket.SendBufferSize = SocketLine.SystemBuffer;
            }
            catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
            {
                // Then there is nothing to bound.
                connection.Abort();
            }
        }
    }
}
