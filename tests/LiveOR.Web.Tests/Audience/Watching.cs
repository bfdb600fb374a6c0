using System.Threading.Channels;
using LiveOR.Audience;
using LiveOR.Web.Audience;
using MessagePack;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Audience;

/// <summary>A viewer with the official client, over a transport and a protocol of one's choice.</summary>
internal sealed class Watching : IAsyncDisposable
{
    private readonly Channel<Entry> entries = Channel.CreateUnbounded<Entry>();
    private readonly Channel<LiveStatus> statuses = Channel.CreateUnbounded<LiveStatus>();

    private Watching(HubConnection connection)
    {
        Connection = connection;
        connection.On<Entry>("Entry", entry => entries.Writer.TryWrite(entry));
        connection.On<LiveStatus>("Status", status => statuses.Writer.TryWrite(status));
    }

    public HubConnection Connection { get; }

    public static Task<Watching> StartAsync(SeededHost host, HttpTransportType transport, bool messagePack = false) =>
        StartAsync(host.Address, transport, messagePack);

    public static async Task<Watching> StartAsync(Uri server, HttpTransportType transport, bool messagePack = false)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/audience"), transport)
            .WithAutomaticReconnect([.. Enumerable.Repeat(TimeSpan.FromMilliseconds(200), 100)]);
        if (messagePack)
        {
            builder.AddMessagePackProtocol(options => options.SerializerOptions = MessagePackSerializerOptions.Standard
                .WithResolver(CompositeResolver.Create(
                    [new JsonShape<Entry>(AudienceJson.Default.Entry), new JsonShape<LiveStatus>(AudienceJson.Default.LiveStatus)],
                    [StandardResolver.Instance])));
        }

        var watching = new Watching(builder.Build());
        await watching.Connection.StartAsync(TestContext.Current.CancellationToken);
        return watching;
    }

    public Task WatchAsync(string slug, long after) =>
        Connection.InvokeAsync("Watch", slug, after, TestContext.Current.CancellationToken);

    /// <summary>Takes entries as the live page does: what was shown already is not shown again. Who joins while an entry is
    /// pushed may be sent it twice.</summary>
    public async Task<IReadOnlyList<Entry>> TakeAsync(int count)
    {
        var taken = new List<Entry>();
        while (taken.Count < count)
        {
            var entry = await entries.Reader.ReadAsync(TestContext.Current.CancellationToken);
            if (taken.All(each => each.Number != entry.Number))
            {
                taken.Add(entry);
            }
        }

        return taken;
    }

    public ValueTask<LiveStatus> StatusAsync() => statuses.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
