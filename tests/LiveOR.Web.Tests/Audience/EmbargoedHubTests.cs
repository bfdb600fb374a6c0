using LiveOR.Procedures;
using LiveOR.Web.Audience;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Tests.Audience;

public sealed class EmbargoedHubTests(TwoWays ways) : IClassFixture<TwoWays>
{
    private const string Since = "The patient walks.";

    [Theory]
    [InlineData(Way.Direct, HttpTransportType.WebSockets, false)]
    [InlineData(Way.Direct, HttpTransportType.WebSockets, true)]
    [InlineData(Way.Direct, HttpTransportType.LongPolling, false)]
    [InlineData(Way.Stock, HttpTransportType.WebSockets, false)]
    public async Task Under_an_embargo_the_hub_tells_nothing_to_who_comes_and_nothing_more_to_who_was_here(
        Way way, HttpTransportType transport, bool messagePack)
    {
        var host = ways[way];
        var closed = await EmbargoedAsync(host, $"closed-{transport}-{messagePack}".ToLowerInvariant());
        var open = await host.LiveAsync($"open-{transport}-{messagePack}".ToLowerInvariant());
        await using var stayed = await Watching.StartAsync(host, transport, messagePack);
        await stayed.WatchAsync(closed.Slug, 0);
        await stayed.TakeAsync(2);
        await stayed.WatchAsync(open.Slug, 1);
        await host.AppendAsync(closed, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded));
        Assert.Equal(3, (await stayed.TakeAsync(1))[0].Number);

        await host.AppendAsync(closed, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived));
        await host.AppendAsync(closed, JournalKind.Update, Narrated.Update(Since, type: "outcome"));
        await host.SayAsync(open, "The other one goes on.");

        Assert.Equal("The other one goes on.", (await stayed.TakeAsync(1))[0].Text);
        await using var newcomer = await Watching.StartAsync(host, transport, messagePack);
        var refused = await Assert.ThrowsAnyAsync<HubException>(() => newcomer.WatchAsync(closed.Slug, 0));
        Assert.Contains(AudienceHub.NothingHere, refused.Message, StringComparison.Ordinal);
        await newcomer.WatchAsync(open.Slug, 1);
        Assert.Equal("The other one goes on.", (await newcomer.TakeAsync(1))[0].Text);
    }

    private static async Task<Procedure> EmbargoedAsync(SeededHost host, string slug)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);
        var procedure = await host.PrepareAsync(Narrated.Procedure(slug) with { Terms = new ArchiveTerms { EmbargoUntil = day } });
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Live));
        await host.SayAsync(procedure, "The camera is in.", "access", 0);
        return procedure;
    }
}
