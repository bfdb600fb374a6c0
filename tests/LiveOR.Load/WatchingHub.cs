using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveOR.Load;

/// <summary>A hub connection without a browser, and when each entry came over it.</summary>
internal sealed class WatchingHub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<long, TaskCompletionSource<double>> received = new();
    private readonly HubConnection connection;

    private WatchingHub(HubConnection connection) => this.connection = connection;

    public static async Task<WatchingHub> OpenAsync(Uri server, string slug)
    {
        var hub = new WatchingHub(new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/audience")).Build());
        hub.connection.On<JsonElement>("Entry", entry =>
            hub.Moment(entry.GetProperty("number").GetInt64()).TrySetResult(Clock.Now));
        await hub.connection.StartAsync();
        await hub.connection.InvokeAsync("Watch", slug, 0L);
        return hub;
    }

    public Task<double> ReceivedAsync(long number) => Moment(number).Task.WaitAsync(Patience);

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private TaskCompletionSource<double> Moment(long number) =>
        received.GetOrAdd(number, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
