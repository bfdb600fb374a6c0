using LiveOR.Rehearsal.Signing;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class SignatureTests : RehearsalTest
{
    // The worked example of X's documentation, "Creating a signature".
    private const string Expected = "Ls93hJiZbQ3akF3HF3x1Bz8/zU4=";
    private const string Update = "https://api.x.com/1.1/statuses/update.json";
    private const string ConsumerSecret = "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw";
    private const string TokenSecret = "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE";

    private static readonly (string Name, string Value)[] Parameters =
    [
        ("status", "Hello Ladies + Gentlemen, a signed OAuth request!"),
        ("include_entities", "true"),
        ("oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog"),
        ("oauth_nonce", "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg"),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", "1318622958"),
        ("oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb"),
        ("oauth_version", "1.0"),
    ];

    [Fact]
    public void The_documented_example_is_reproduced_on_both_sides()
    {
        Assert.Equal(Expected, OAuthSigner.Sign("POST", Update, Parameters, ConsumerSecret, TokenSecret));
        Assert.Equal(Expected, Signature.Of(BaseString.Of("POST", Update, Parameters), ConsumerSecret, TokenSecret));
    }

    [Fact]
    public async Task A_signed_post_is_accepted()
    {
        await using var host = await StartAsync();
        var reply = await host.PostAsync("Gallbladder is out.");
        Assert.Equal(201, reply.Status);
        Assert.Equal("Gallbladder is out.", reply.Body.GetProperty("data").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Query_parameters_are_part_of_the_signature()
    {
        await using var host = await StartAsync();
        var id = await host.PostedAsync("Access.");
        var path = $"2/tweets?ids={id}&tweet.fields=conversation_id%2Ccreated_at";
        Assert.Equal(200, (await host.GetAsync(path)).Status);
        var header = OAuthSigner.Header("GET", new Uri($"{host.Address}/rehearsal/x/api/2/tweets?ids=1"), host.X.Account, host.Clock.GetUtcNow());
        Assert.Equal(401, (await host.SendAsync(HttpMethod.Get, path, null, null, header)).Status);
    }

    [Fact]
    public async Task A_wrong_secret_is_unauthorized()
    {
        await using var host = await StartAsync();
        var reply = await host.SendAsync(HttpMethod.Post, "2/tweets", RehearsalHost.Body("x"), null, Header(host, tokenSecret: "wrong"));
        Assert.Equal(401, reply.Status);
        Assert.Equal("Unauthorized", reply.Detail);
        Assert.Empty(await host.AllAsync());
    }

    [Fact]
    public async Task A_missing_signature_is_unauthorized()
    {
        await using var host = await StartAsync();
        Assert.Equal(401, (await host.SendAsync(HttpMethod.Get, "2/users/me", null, null, "Bearer abc")).Status);
    }

    [Fact]
    public async Task A_replayed_request_is_unauthorized()
    {
        await using var host = await StartAsync();
        var header = Header(host);
        Assert.Equal(201, (await host.SendAsync(HttpMethod.Post, "2/tweets", RehearsalHost.Body("one"), null, header)).Status);
        Assert.Equal(401, (await host.SendAsync(HttpMethod.Post, "2/tweets", RehearsalHost.Body("two"), null, header)).Status);
    }

    [Theory]
    [InlineData(-300, 201)]
    [InlineData(-301, 401)]
    [InlineData(300, 201)]
    [InlineData(301, 401)]
    public async Task A_timestamp_may_be_five_minutes_off(int seconds, int status)
    {
        await using var host = await StartAsync();
        var reply = await host.SendAsync(HttpMethod.Post, "2/tweets", RehearsalHost.Body("x"), null, Header(host, seconds));
        Assert.Equal(status, reply.Status);
    }

    private static string Header(RehearsalHost host, int seconds = 0, string? tokenSecret = null) => OAuthSigner.Header(
        "POST", new Uri($"{host.Address}/rehearsal/x/api/2/tweets"), host.X.Account,
        host.Clock.GetUtcNow().AddSeconds(seconds), tokenSecret: tokenSecret);
}
