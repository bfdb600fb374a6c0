using System.Net;
using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>“Connect X account”, from end to end over HTTP.</summary>
public sealed class ConnectingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_connects_an_account_and_posts_go_out_as_it()
    {
        await using var bench = await ConnectedX.StartAsync();
        Assert.Equal(new MirrorCard("x", "X", false, null, null, false, true, "/rehearsal/x"), await bench.CardAsync());

        Assert.Equal("/console/mirrors?connected=%40team", await bench.ConnectAsync());

        Assert.Equal(new MirrorCard("x", "X", true, "oauth2", "@team", false, true, "/rehearsal/x"), await bench.CardAsync());
        Assert.Equal(["x"], bench.Server.Services.GetRequiredService<IMirrors>().ConnectedNames);
        Assert.IsType<MirrorOutcome.Posted>(await bench.PostAsync());
        Assert.Equal($"Bearer {bench.X.Consent.Access}", Assert.Single(bench.X.Authorizations));
    }

    [Fact]
    public async Task X_is_asked_for_what_is_needed_with_proof_and_the_public_address()
    {
        await using var bench = await ConnectedX.StartAsync(null, null, ("LiveOR:PublicAddress", "https://live.example.org/"));

        var (consent, cookie) = await bench.BeginAsync();

        var asked = QueryHelpers.ParseQuery(consent.Query).ToDictionary(each => each.Key, each => each.Value.ToString());
        Assert.Equal(new Uri(bench.X.Address, "i/oauth2/authorize").AbsolutePath, consent.AbsolutePath);
        Assert.Equal(
            ("code", StandInConsent.Client, "https://live.example.org/connect/x/callback", "S256"),
            (asked["response_type"], asked["client_id"], asked["redirect_uri"], asked["code_challenge_method"]));
        Assert.Equal("tweet.read tweet.write users.read media.write offline.access", asked["scope"]);
        Assert.Equal((43, 43), (asked["state"].Length, asked["code_challenge"].Length));
        Assert.DoesNotContain(asked["state"], cookie, StringComparison.Ordinal);
        Assert.Contains("; max-age=600; path=/; samesite=lax; httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_state_none_or_another_browser_is_refused()
    {
        await using var bench = await ConnectedX.StartAsync();

        var changed = await bench.ConnectAsync(back => new Uri(back.OriginalString.Replace("state=", "state=x", StringComparison.Ordinal)));
        var missing = await bench.ConnectAsync(back => new Uri(back.OriginalString.Split("&state")[0]));
        await bench.BeginAsync();
        var stranger = await bench.ComeBackAsync(new Uri(bench.Staff.BaseAddress!, "connect/x/callback?code=c&state=s"), null);
        var forged = await bench.ComeBackAsync(new Uri(bench.Staff.BaseAddress!, "connect/x/callback?code=c&state=s"), "liveor-connect-x=forged");

        Assert.All([changed, missing, stranger, forged], each => Assert.Equal("/console/mirrors?problem=state", each));
        Assert.Null(bench.X.Consent.Access);
    }

    [Fact]
    public async Task A_connection_that_was_begun_ten_minutes_ago_is_not_taken_up_again()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var bench = await ConnectedX.StartAsync(time);

        var late = await bench.ConnectAsync(back =>
        {
            time.Advance(TimeSpan.FromMinutes(10));
            return back;
        });

        Assert.Equal("/console/mirrors?problem=state", late);
    }

    [Fact]
    public async Task What_goes_wrong_at_X_comes_back_as_a_code_with_a_sentence()
    {
        await using var bench = await ConnectedX.StartAsync();
        bench.X.Consent.Denies = true;
        var denied = await bench.ConnectAsync();
        bench.X.Consent.Denies = false;
        var code = await bench.ConnectAsync(back => new Uri(back.OriginalString.Replace("code=", "code=x", StringComparison.Ordinal)));
        bench.X.Me = http => StandInForX.Answer(503, "")(http, () => { });
        var account = await bench.ConnectAsync();
        bench.X.Me = null;
        bench.X.Consent.Scopes = "tweet.read users.read";
        var scopes = await bench.ConnectAsync();
        var revoked = bench.X.Consent.Revoked.Count;
        await bench.X.DisposeAsync();

        Assert.Equal(
            ["denied", "code", "account", "scopes"],
            new[] { denied, code, account, scopes }.Select(each => each.Split("problem=")[1]));
        Assert.All(
            new[] { denied, code, account, scopes },
            each => Assert.NotEqual(ConnectProblem.Sentence(null), ConnectProblem.Sentence(each.Split("problem=")[1])));
        Assert.Equal(4, revoked);
        Assert.False((await bench.CardAsync()).Connected);
    }

    [Fact]
    public async Task An_app_that_X_does_not_know_and_an_X_that_is_not_there_are_told_apart()
    {
        await using var wrong = await ConnectedX.StartAsync(null, null, ("Mirrors:X:ClientSecret", "another"));
        await using var none = await ConnectedX.StartAsync();

        var client = await wrong.ConnectAsync();
        var (consent, cookie) = await none.BeginAsync();
        var state = QueryHelpers.ParseQuery(consent.Query)["state"];
        await none.X.DisposeAsync();
        var unreachable = await none.ComeBackAsync(
            new Uri(none.Staff.BaseAddress!, $"connect/x/callback?code=c&state={state}"), cookie);

        Assert.Equal(("/console/mirrors?problem=client", "/console/mirrors?problem=unreachable"), (client, unreachable));
    }

    [Fact]
    public async Task Without_an_app_in_the_settings_there_is_nothing_to_connect_through()
    {
        await using var bench = await ConnectedX.StartAsync(null, null, ("Mirrors:X:ClientId", ""), ("Mirrors:X:ClientSecret", ""));

        var back = await bench.ComeBackAsync(new Uri(bench.Staff.BaseAddress!, "connect/x"), null);

        Assert.Equal("/console/mirrors?problem=setup", back);
        Assert.False((await bench.CardAsync()).CanConnect);
    }

    [Theory]
    [InlineData("GET", "/connect/x")]
    [InlineData("GET", "/connect/x/callback")]
    [InlineData("POST", "/api/mirrors/x/test")]
    [InlineData("POST", "/api/mirrors/x/disconnect")]
    public async Task Only_an_administrator_connects(string method, string path)
    {
        await using var bench = await ConnectedX.StartAsync();
        using var narrator = bench.Server.Client;
        narrator.DefaultRequestHeaders.Add("Authorization", "Bearer narrator");
        using var stranger = bench.Server.Client;

        using var refused = await narrator.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancel);
        using var unknown = await stranger.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancel);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (refused.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task Another_site_cannot_begin_a_connection()
    {
        await using var bench = await ConnectedX.StartAsync();
        bench.Staff.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await bench.Staff.GetAsync("/connect/x", Cancel);

        Assert.Equal("/console/mirrors?problem=elsewhere", answer.RequestMessage!.RequestUri!.PathAndQuery);
    }
}
