using System.Text.Json.Nodes;
using LiveOR.Mirrors;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>The relay and the adapter against the rehearsal network, over HTTP.</summary>
public sealed class RehearsalThreadTests
{
    [Fact]
    public async Task Five_updates_stand_as_one_chain_in_order()
    {
        await using var server = await MirroringServer.StartAsync(MirroringServer.NewFolder());
        var id = await server.PrepareAsync(rehearsal: true);

        for (var number = 1; number <= 5; number++)
        {
            await server.ReleaseAsync(id, $"{number}/ Step {number} is done & dusted.");
        }

        var deliveries = await server.UntilPostedAsync(id, 5);
        var posts = await ChainAsync(server, 5);
        Assert.Equal(deliveries.Select(each => each.RemoteId), posts.Select(post => (string?)post["id"]));
        Assert.Equal(deliveries.Select(each => each.Text), posts.Select(post => (string?)post["text"]));
        Assert.All(deliveries, each => Assert.Equal($"/rehearsal/x/{each.RemoteId}", each.RemoteUrl));
    }

    [Fact]
    public async Task After_a_restart_the_thread_goes_on_under_the_same_parent()
    {
        var folder = MirroringServer.NewFolder();
        ProcedureId id;
        await using (var before = await MirroringServer.StartAsync(folder))
        {
            id = await before.PrepareAsync(rehearsal: true);
            await before.ReleaseAsync(id, "1/ Before the restart.");
            await before.UntilPostedAsync(id, 1);
            await before.ChangeAsync(id, ProcedureStatus.OnHold);
            await before.ReleaseAsync(id, "2/ Across the restart.");
        }

        await using var after = await MirroringServer.StartAsync(folder);
        await after.ChangeAsync(id, ProcedureStatus.Live);
        await after.ReleaseAsync(id, "3/ After the restart.");
        await after.UntilPostedAsync(id, 3);
        await ChainAsync(after, 3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_being_sent_when_the_server_died_stands_once(bool arrived)
    {
        var folder = MirroringServer.NewFolder();
        ProcedureId id;
        await using (var before = await MirroringServer.StartAsync(folder))
        {
            id = await before.PrepareAsync(rehearsal: true);
            await before.ReleaseAsync(id, "1/ The first.");
            var first = (await before.UntilPostedAsync(id, 1))[0];
            await before.ReleaseAsync(id, "2/ In the air.", arrived ? DeliveryState.Pending : DeliveryState.Skipped);
            var second = (await before.UntilAsync(id, all => all.Count == 2 && all[1].State != DeliveryState.Sending
                && all[1].State != DeliveryState.Pending))[1];
            await before.ChangeDeliveryAsync(second with
            {
                State = DeliveryState.Sending,
                ParentRemoteId = first.RemoteId,
                FirstAttemptAt = TimeProvider.System.GetUtcNow(),
                Attempts = 1,
                RemoteId = null,
                PostedAt = null,
            });
        }

        await using var after = await MirroringServer.StartAsync(folder, ("Mirrors:X:SettleSeconds", "1"));
        await after.ReleaseAsync(id, "3/ The third.");
        await after.UntilPostedAsync(id, 3);
        await ChainAsync(after, 3);
    }

    private static async Task<IReadOnlyList<JsonNode>> ChainAsync(MirroringServer server, int length)
    {
        using var client = server.Client;
        var json = await client.GetStringAsync("/rehearsal/x/api/_sim/posts", TestContext.Current.CancellationToken);
        var posts = JsonNode.Parse(json)!.AsArray().Select(post => post!).ToList();
        Assert.Equal(length, posts.Count);
        Assert.Equal(
            [null, .. posts.Select(post => (string?)post["id"]).Take(length - 1)],
            posts.Select(post => (string?)post["parentId"]));
        return posts;
    }
}
