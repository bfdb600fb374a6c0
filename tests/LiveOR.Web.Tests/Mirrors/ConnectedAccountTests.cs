using System.Net;
using System.Net.Http.Json;
using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using LiveOR.Web.Mirrors.X;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>What a connected account means: to posts, to rehearsals, to what waited, to the disk.</summary>
public sealed class ConnectedAccountTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Nothing_that_holds_a_token_prints_it()
    {
        const string secret = "kept-secret";
        object[] holders =
        [
            new XTokens(secret, secret), new XGrant(secret, secret, 1, secret), new XConsent(secret, secret, "me", DateTimeOffset.UnixEpoch),
            new XGrantAnswer.Granted(new XGrant(secret, secret, 1, secret), secret), new XOptions { ClientSecret = secret, AccessToken = secret },
        ];

        Assert.All(holders, each => Assert.DoesNotContain(secret, $"{each}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_connection_outlives_the_server_and_no_token_can_be_read_on_its_disk()
    {
        await using var x = await StandInForX.StartAsync();
        var folder = MirroringServer.NewFolder();
        await using (var first = await ConnectedX.StartAsync(x, null, folder))
        {
            await first.ConnectAsync();
        }

        Assert.True(OnDisk.Holds(folder, "offline.access"));
        Assert.False(OnDisk.Holds(folder, x.Consent.Access!));
        Assert.False(OnDisk.Holds(folder, x.Consent.Refresh!));
        await using var second = await ConnectedX.StartAsync(x, null, folder);

        Assert.Equal(("oauth2", "@team"), ((await second.CardAsync()).How, (await second.CardAsync()).Account));
        Assert.IsType<MirrorOutcome.Posted>(await second.PostAsync());
    }

    [Fact]
    public async Task Without_the_keys_that_encrypted_it_the_connection_has_ended_and_the_server_starts()
    {
        await using var x = await StandInForX.StartAsync();
        var folder = MirroringServer.NewFolder();
        await using (var first = await ConnectedX.StartAsync(x, null, folder))
        {
            await first.ConnectAsync();
        }

        Directory.Delete(Path.Combine(folder, "keys"), recursive: true);
        await using var second = await ConnectedX.StartAsync(x, null, folder);

        Assert.True((await second.CardAsync()) is { Expired: true, Connected: false });
        Assert.IsType<MirrorOutcome.AuthRequired>(await second.PostAsync());
        Assert.Equal("/console/mirrors?connected=%40team", await second.ConnectAsync());
        Assert.IsType<MirrorOutcome.Posted>(await second.PostAsync());
    }

    [Fact]
    public async Task A_connected_account_comes_before_keys_and_disconnecting_returns_to_them()
    {
        await using var x = await StandInForX.StartAsync();
        await using var bench = await ConnectedX.StartAsync(x, null, null, MirroringServer.Connected(x.Address));
        Assert.Equal("oauth1", (await bench.CardAsync()).How);
        await bench.ConnectAsync();
        await bench.PostAsync();
        var (access, refresh) = (x.Consent.Access, x.Consent.Refresh);

        using var answer = await bench.Staff.PostAsync("/api/mirrors/x/disconnect", null, Cancel);
        await bench.PostAsync("5/ Clip.");

        Assert.Equal(("oauth1", true), ((await bench.CardAsync()).How, (await bench.CardAsync()).Connected));
        Assert.Equal([refresh, access], x.Consent.Revoked);
        Assert.Equal(["Bearer", "OAuth"], x.Authorizations.Select(each => each.Split(' ')[0]));
    }

    [Fact]
    public async Task Disconnecting_works_when_X_does_not()
    {
        await using var bench = await ConnectedX.StartAsync();
        await bench.ConnectAsync();
        await bench.X.DisposeAsync();

        using var answer = await bench.Staff.PostAsync("/api/mirrors/x/disconnect", null, Cancel);
        var cards = await bench.Staff.GetFromJsonAsync<MirrorCard[]>("/api/mirrors", Cancel);

        Assert.Equal(System.Net.HttpStatusCode.NoContent, answer.StatusCode);
        Assert.True(Assert.Single(cards!) is { Connected: false, How: null, Account: null });
    }

    [Fact]
    public async Task A_rehearsal_never_uses_the_connected_account()
    {
        await using var bench = await ConnectedX.StartAsync();
        await bench.ConnectAsync();
        var id = await bench.Server.PrepareAsync(rehearsal: true);

        await bench.Server.ReleaseAsync(id, "1/ Ports.");
        await bench.Server.UntilPostedAsync(id, 1);

        Assert.Empty(bench.X.Posts);
    }

    [Fact]
    public async Task What_waited_for_a_connection_goes_out_when_there_is_one()
    {
        await using var bench = await ConnectedX.StartAsync();
        var id = await bench.Server.PrepareAsync(rehearsal: false);
        await bench.Server.ReleaseAsync(id, "1/ Ports.");
        var waiting = await bench.Server.UntilAsync(id, all => all[0].State == DeliveryState.Waiting);
        Assert.Contains("X is not connected", waiting[0].Reason, StringComparison.Ordinal);

        await bench.ConnectAsync();

        await bench.Server.UntilPostedAsync(id, 1);
    }

    [Fact]
    public async Task A_test_that_succeeds_wakes_what_waited()
    {
        await using var bench = await ConnectedX.StartAsync();
        await bench.ConnectAsync();
        bench.X.Faults.Enqueue(StandInForX.Answer(403, """{"detail":"Your account is suspended."}"""));
        var id = await bench.Server.PrepareAsync(rehearsal: false);
        await bench.Server.ReleaseAsync(id, "1/ Ports.");
        await bench.Server.UntilAsync(id, all => all[0].State == DeliveryState.Waiting);

        using var answer = await bench.Staff.PostAsync("/api/mirrors/x/test", null, Cancel);
        var connection = await answer.Content.ReadFromJsonAsync<MirrorConnection>(Cancel);

        Assert.Equal(new MirrorConnection(true, "Connected as @team. Posts would be taken.", "@team"), connection);
        await bench.Server.UntilPostedAsync(id, 1);
    }

    [Fact]
    public async Task A_test_of_no_mirror_is_a_clear_problem()
    {
        await using var bench = await ConnectedX.StartAsync();

        using var answer = await bench.Staff.PostAsync("/api/mirrors/other/test", null, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
