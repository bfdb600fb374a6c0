using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>Lets a request have its connection when HTTP is through with it. What HTTP kept for it (headers, buffers, the whole
/// request) is then free, and the connection goes on without it.</summary>
internal sealed class Handover : IDuplexPipe, IConnectionHeartbeatFeature
{
    private readonly ConnectionContext connection;
    private readonly IDuplexPipe transport;
    private Func<ConnectionContext, Task>? heir;
    private Action<object>? beat;
    private object? beating;

    private Handover(ConnectionContext connection)
    {
        this.connection = connection;
        transport = connection.Transport;
        Input = new HeldReader(transport.Input, this);
        Output = new HeldWriter(transport.Output, this);
    }

    public PipeReader Input { get; }

    public PipeWriter Output { get; }

    /// <summary>What HTTP closes at its end stays open from now on.</summary>
    public bool IsTaken => heir is not null;

    /// <summary>For endpoints without TLS: above it, there is nothing to hand over.</summary>
    public static void Offer(ListenOptions endpoint) => endpoint.Use(next => connection => RunAsync(connection, next));

    /// <summary>Once the request has ended, <paramref name="heir"/> has the connection for as long as its task runs.</summary>
    public void Take(Func<ConnectionContext, Task> heir) => this.heir = heir;

    /// <summary>HTTP's time limits end with HTTP.</summary>
    public void OnHeartbeat(Action<object> action, object state)
    {
        beating = state;
        beat += action;
    }

    private static async Task RunAsync(ConnectionContext connection, ConnectionDelegate http)
    {
        if (connection.Features.Get<IConnectionHeartbeatFeature>() is not { } heart
            || connection.Features.Get<IConnectionSocketFeature>() is null)
        {
            await http(connection);
            return;
        }

        var handover = new Handover(connection);
        heart.OnHeartbeat(static state => ((Handover)state).Beat(), handover);
        connection.Features.Set(handover);
        connection.Features.Set<IConnectionHeartbeatFeature>(handover);
        connection.Transport = handover;
        try
        {
            await http(connection);
        }
        finally
        {
            await handover.PassOnAsync();
        }
    }

    private void Beat()
    {
        if (beat is { } action && beating is { } state)
        {
            action(state);
        }
    }

    private Task PassOnAsync()
    {
        beat = null;
        beating = null;
        connection.Transport = transport;
        connection.Features.Set<Handover>(null);
        return heir?.Invoke(connection) ?? Task.CompletedTask;
    }
}
