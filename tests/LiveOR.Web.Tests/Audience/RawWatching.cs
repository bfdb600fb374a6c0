using MessagePack;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Audience;

/// <summary>A MessagePack viewer that knows none of our types: it sees maps and strings, like a client in another language.</summary>
internal sealed class RawWatching : IAsyncDisposable
{
    private readonly TaskCompletionSource<Dictionary<object, object?>> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HubConnection connection;

    private RawWatching(HubConnection connection)
    {
        this.connection = connection;
        connection.On<Dictionary<object, object?>>("Entry", entry => first.TrySetResult(entry));
    }

    public static async Task<RawWatching> StartAsync(SeededHost host)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(host.Address, "/hubs/audience"));
        builder.AddMessagePackProtocol(options =>
            options.SerializerOptions = MessagePackSerializerOptions.Standard.WithResolver(StandardResolver.Instance));
        var watching = new RawWatching(builder.Build());
        await watching.connection.StartAsync(TestContext.Current.CancellationToken);
        return watching;
    }

    public async Task<Dictionary<object, object?>> WatchAsync(string slug, long after)
    {
        await connection.InvokeAsync("Watch", slug, after, TestContext.Current.CancellationToken);
        return await first.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
