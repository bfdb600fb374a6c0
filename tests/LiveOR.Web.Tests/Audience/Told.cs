using System.Collections.Concurrent;
using LiveOR.Audience;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveOR.Web.Tests.Audience;

/// <summary>Somebody at the hub with a cookie or without, and what they were told there.</summary>
internal sealed class Told : IAsyncDisposable
{
    private readonly HubConnection connection;
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Told(HubConnection connection)
    {
        this.connection = connection;
        connection.On<Entry>("Entry", entry => Texts.Enqueue(entry.Text));
        connection.On<LiveStatus>("Status", _ => { });
        connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public ConcurrentQueue<string> Texts { get; } = [];

    /// <summary>Done when the server has put them out.</summary>
    public Task Closed => closed.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancel);

    public bool IsConnected => connection.State == HubConnectionState.Connected;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Told> ConnectAsync(Uri server, string? cookie)
    {
        var told = new Told(new HubConnectionBuilder()
            .WithUrl(new Uri(server, "/hubs/audience"), options =>
            {
                if (cookie is not null)
                {
                    options.Headers["Cookie"] = cookie;
                }
            })
            .Build());
        await told.connection.StartAsync(Cancel);
        return told;
    }

    public Task WatchAsync(string slug) => connection.InvokeAsync("Watch", slug, 0L, Cancel);

    /// <summary>Waits until these words were told.</summary>
    public async Task UntilAsync(string words)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!Texts.Contains(words))
        {
            Assert.False(limit.IsCancellationRequested, $"“{words}” was not told.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancel);
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
