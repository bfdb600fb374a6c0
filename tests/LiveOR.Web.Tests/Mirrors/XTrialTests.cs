using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>“Test connection” says what is wrong in words that tell what to do.</summary>
public sealed class XTrialTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int, string, string> Answers => new()
    {
        { 401, """{"title":"Unauthorized"}""", "X does not accept these keys. Copy all four again" },
        { 402, """{"title":"CreditsDepleted"}""", "The X account has no credits left" },
        { 403, """{"detail":"Your account is suspended and is not permitted to access this feature."}""", "X has suspended or locked this account" },
        { 403, """{"detail":"To protect our users, this account is temporarily locked."}""", "X has suspended or locked this account" },
        { 403, """{"reason":"client-not-enrolled","type":"https://api.twitter.com/2/problems/client-forbidden","detail":"Enroll."}""", "X does not let this app use its API" },
        { 403, """{"type":"https://api.twitter.com/2/problems/oauth1-permissions","detail":"Not configured."}""", "This app may not do what is needed. Set its permissions to “Read and write”" },
        { 403, """{"detail":"Some other thing."}""", "X does not let this account in: Some other thing." },
        { 404, "", "There is no X at the address in Mirrors:X:BaseAddress" },
        { 302, "", "The address in Mirrors:X:BaseAddress leads elsewhere (302)" },
        { 429, "", "X takes no more requests from this account for now" },
        { 503, "", "X has trouble of its own (503)" },
        { 400, """{"detail":"Bad."}""", "X refused to say who this is (400): Bad." },
        { 200, "<html>Sign in to the guest network</html>", "The answer is not X's." },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_cause_has_a_sentence(int status, string body, string sentence)
    {
        await using var x = await KeyedX.StartAsync();
        x.Stand.Me = http => StandInForX.Answer(status, body)(http, () => { });

        var connection = await x.Mirror.TestAsync(Cancel);

        Assert.False(connection.Works);
        Assert.StartsWith(sentence, connection.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_works_names_the_account()
    {
        await using var x = await KeyedX.StartAsync();

        Assert.Equal(
            new MirrorConnection(true, "Connected as @team. Posts would be taken.", "@team"), await x.Mirror.TestAsync(Cancel));
    }

    [Theory]
    [InlineData("read", false)]
    [InlineData("read-write", true)]
    [InlineData("read-write-directmessages", true)]
    public async Task An_app_that_may_only_read_is_found_out(string rights, bool works)
    {
        await using var x = await KeyedX.StartAsync();
        x.Stand.Me = http => StandInForX.Answer(
            200, """{"data":{"id":"7","username":"team"}}""", $"x-access-level: {rights}")(http, () => { });

        var connection = await x.Mirror.TestAsync(Cancel);

        Assert.Equal((works, "@team"), (connection.Works, connection.Account));
        Assert.Equal(!works, connection.Sentence.Contains("may only read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-42, "This server's clock is 42 minutes fast")]
    [InlineData(42, "This server's clock is 42 minutes slow")]
    [InlineData(2, "X does not accept these keys.")]
    public async Task A_wrong_clock_is_told_from_wrong_keys(int minutesAhead, string sentence)
    {
        await using var x = await KeyedX.StartAsync();
        var theirs = TimeProvider.System.GetUtcNow().AddMinutes(minutesAhead);
        x.Stand.Me = http => StandInForX.Answer(401, "", $"Date: {theirs:R}")(http, () => { });

        Assert.StartsWith(sentence, (await x.Mirror.TestAsync(Cancel)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_connected_and_nobody_there_are_different_things()
    {
        await using var x = await StandInForX.StartAsync();
        await using var bare = KeyedX.Services(TimeProvider.System, ("Mirrors:X:BaseAddress", $"{x.Address}"));
        await using var nobody = await KeyedX.StartAsync();
        await nobody.Stand.DisposeAsync();
        await using var nowhere = KeyedX.Services(
            TimeProvider.System, MirroringServer.Connected(new Uri("http://x.invalid/")));
        await using var mute = await KeyedX.StartAsync(("Mirrors:X:TimeoutSeconds", "1"));
        mute.Stand.Me = http => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);

        Assert.Equal("X is not connected: connect an account, or enter its four keys in the settings.", await SentenceAsync(KeyedX.Of(bare)));
        Assert.Equal("X cannot be reached from here.", await SentenceAsync(nobody.Mirror));
        Assert.Equal("X cannot be reached from here: its name is not known to this network.", await SentenceAsync(KeyedX.Of(nowhere)));
        Assert.Equal("X did not answer. The network here may be slow, or X is.", await SentenceAsync(mute.Mirror));
    }

    [Fact]
    public async Task A_server_that_cannot_prove_that_it_is_X_is_not_talked_to()
    {
        await using var x = await StandInForX.StartAsync(secure: true);
        await using var services = KeyedX.Services(TimeProvider.System, MirroringServer.Connected(x.Address));

        Assert.StartsWith("No secure connection to X", await SentenceAsync(KeyedX.Of(services)), StringComparison.Ordinal);
        Assert.Equal(0, x.Requests);
    }

    private static async Task<string> SentenceAsync(IMirror mirror) => (await mirror.TestAsync(Cancel)).Sentence;
}
