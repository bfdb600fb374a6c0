using LiveOR.Mirrors;
using LiveOR.Web.Mirrors.X;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>A refresh token is good for one use: how the connection is renewed without losing it.</summary>
public sealed class RenewalTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
    private ConnectedX bench = null!;

    private StandInConsent Consent => bench.X.Consent;

    public async ValueTask InitializeAsync()
    {
        bench = await ConnectedX.StartAsync(time);
        await bench.ConnectAsync();
        Consent.Used.Clear();
    }

    [Fact]
    public async Task The_token_is_renewed_shortly_before_it_ends()
    {
        var first = Consent.Access;
        time.Advance(TimeSpan.FromMinutes(117.9));
        await bench.PostAsync();
        time.Advance(TimeSpan.FromMinutes(0.2));
        await bench.PostAsync();

        Assert.Equal(1, Consent.Refreshes);
        Assert.Equal([first, Consent.Access], Consent.Used);
        Assert.Equal(2, bench.X.Posts.Count);
    }

    [Fact]
    public async Task Twenty_calls_at_once_renew_once()
    {
        time.Advance(TimeSpan.FromHours(3));

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => bench.PostAsync($"{number}/ Step.")));

        Assert.All(outcomes, each => Assert.IsType<MirrorOutcome.Posted>(each));
        Assert.Equal(1, Consent.Refreshes);
        Assert.Equal([Consent.Access!], Consent.Used.Distinct());
    }

    [Fact]
    public async Task Twenty_refused_calls_renew_once()
    {
        Consent.Expire();

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => bench.PostAsync($"{number}/ Step.")));

        Assert.All(outcomes, each => Assert.IsType<MirrorOutcome.Posted>(each));
        Assert.Equal((1, 20), (Consent.Refreshes, bench.X.Posts.Count));
    }

    [Fact]
    public async Task A_new_pair_is_in_the_database_before_it_is_used()
    {
        var kept = new List<string?>();
        Consent.OnUse = async token =>
        {
            var stored = await bench.Server.Services.GetRequiredService<XKeyring>().ReadAsync(CancellationToken.None);
            kept.Add(stored?.Tokens is { } tokens && tokens.Access == token && tokens.Refresh == Consent.Refresh ? null : token);
        };
        time.Advance(TimeSpan.FromHours(3));

        Assert.IsType<MirrorOutcome.Posted>(await bench.PostAsync());

        Assert.Equal([null], kept);
    }

    [Fact]
    public async Task A_server_that_dies_after_a_renewal_goes_on_with_the_new_pair()
    {
        time.Advance(TimeSpan.FromHours(3));
        await bench.PostAsync();

        // Nothing is handed over: the second server knows only what is on the disk.
        await using var second = await ConnectedX.StartAsync(bench.X, time, bench.Folder);
        time.Advance(TimeSpan.FromHours(3));

        Assert.IsType<MirrorOutcome.Posted>(await second.PostAsync("5/ Clip."));
        Assert.Equal(2, Consent.Refreshes);
    }

    [Fact]
    public async Task Another_server_s_renewal_is_found_in_the_database()
    {
        await using var second = await ConnectedX.StartAsync(bench.X, time, bench.Folder);
        time.Advance(TimeSpan.FromHours(3));
        await second.PostAsync();

        Assert.IsType<MirrorOutcome.Posted>(await bench.PostAsync("5/ Clip."));

        Assert.Equal(1, Consent.Refreshes);
    }

    [Fact]
    public async Task A_pair_that_the_database_did_not_take_is_kept_until_it_does_and_not_used_before()
    {
        time.Advance(TimeSpan.FromHours(3));
        await bench.Server.RunAsync("CREATE TRIGGER full BEFORE UPDATE ON MirrorAccounts BEGIN SELECT RAISE(ABORT, 'full'); END");
        await Assert.ThrowsAnyAsync<Exception>(() => bench.PostAsync());
        Assert.Empty(Consent.Used);

        await bench.Server.RunAsync("DROP TRIGGER full");

        Assert.IsType<MirrorOutcome.Posted>(await bench.PostAsync());
        Assert.Equal(1, Consent.Refreshes);
    }

    [Fact]
    public async Task A_connection_that_X_has_ended_says_so_and_stays_in_sight()
    {
        Consent.Expire();
        Consent.Refresh = "revoked";

        var outcome = Assert.IsType<MirrorOutcome.AuthRequired>(await bench.PostAsync());
        await bench.PostAsync();

        Assert.Equal("The connection to X has ended: connect the account again.", outcome.Reason);
        Assert.Single(Consent.Used);
        Assert.Empty(bench.X.Posts);
        Assert.True(await bench.CardAsync() is { Expired: true, Connected: false, How: "oauth2", Account: "@team" });
        Assert.Empty(bench.Server.Services.GetRequiredService<IMirrors>().ConnectedNames);
        Assert.Equal(outcome.Reason, (await bench.Mirror.TestAsync(TestContext.Current.CancellationToken)).Sentence);

        await bench.ConnectAsync();

        Assert.IsType<MirrorOutcome.Posted>(await bench.PostAsync());
    }

    [Fact]
    public async Task A_renewed_token_that_is_refused_too_is_not_renewed_again()
    {
        Consent.OnUse = _ =>
        {
            Consent.Expire();
            return Task.CompletedTask;
        };

        Assert.IsType<MirrorOutcome.AuthRequired>(await bench.PostAsync());

        Assert.Equal((1, 2), (Consent.Refreshes, Consent.Used.Count));
    }

    [Fact]
    public async Task While_X_does_not_renew_a_good_token_is_used_and_a_bad_one_waits()
    {
        Consent.Fault = StandInForX.Answer(503, "<html>over capacity</html>");
        time.Advance(TimeSpan.FromMinutes(119));
        Assert.IsType<MirrorOutcome.Posted>(await bench.PostAsync());

        time.Advance(TimeSpan.FromMinutes(2));

        Assert.IsType<MirrorOutcome.RetryLater>(await bench.PostAsync("5/ Clip."));
        Consent.Fault = null;
        Assert.IsType<MirrorOutcome.Posted>(await bench.PostAsync("5/ Clip."));
    }

    [Fact]
    public async Task A_request_that_is_called_off_does_not_take_the_renewal_with_it()
    {
        var (asked, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        Consent.Fault = async (http, make) =>
        {
            asked.SetResult();
            await go.Task;
            make();
            await http.Response.WriteAsync($$"""{"access_token":"{{Consent.Access}}","refresh_token":"{{Consent.Refresh}}","expires_in":7200}""");
        };
        time.Advance(TimeSpan.FromHours(3));
        using var shutDown = new CancellationTokenSource();

        var call = bench.Mirror.PostAsync(new MirrorPost("4/ Haemostasis.", null), shutDown.Token);
        await asked.Task;
        await shutDown.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Consent.Fault = null;
        go.SetResult();

        Assert.IsType<MirrorOutcome.Posted>(await bench.PostAsync("5/ Clip."));
        Assert.Equal(0, Consent.Refreshes);
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();
}
