using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>What X's answers to a deletion mean, over HTTP.</summary>
public sealed class XDeletionTests
{
    public static TheoryData<int, string, Type> Answers => new()
    {
        { 200, """{"data":{"deleted":true}}""", typeof(MirrorOutcome.Removed) },
        { 404, """{"title":"Not Found Error","detail":"Could not find tweet with id: [1234].","status":404}""", typeof(MirrorOutcome.Removed) },
        { 404, "", typeof(MirrorOutcome.Removed) },
        { 410, """{"title":"Gone"}""", typeof(MirrorOutcome.Removed) },
        { 200, """{"errors":[{"title":"Not Found Error","detail":"Could not find tweet with id: [1234]."}]}""", typeof(MirrorOutcome.Removed) },
        { 403, """{"title":"Forbidden","detail":"This Tweet has already been deleted."}""", typeof(MirrorOutcome.Removed) },
        { 404, "<html>There is no such page.</html>", typeof(MirrorOutcome.Unknown) },
        { 200, """{"data":{"deleted":false}}""", typeof(MirrorOutcome.Unknown) },
        { 200, "<html>hello</html>", typeof(MirrorOutcome.Unknown) },
        { 400, """{"title":"Invalid Request","detail":"One or more parameters to your request was invalid."}""", typeof(MirrorOutcome.Refused) },
        { 401, """{"title":"Unauthorized","detail":"Unauthorized"}""", typeof(MirrorOutcome.AuthRequired) },
        { 402, """{"title":"CreditsDepleted","detail":"Your account does not have any credits."}""", typeof(MirrorOutcome.QuotaExhausted) },
        { 403, """{"title":"Forbidden","detail":"You are not authorized to delete this Tweet."}""", typeof(MirrorOutcome.Refused) },
        { 403, """{"title":"Forbidden","detail":"Your client app is not configured with the appropriate oauth1 app permissions."}""", typeof(MirrorOutcome.AuthRequired) },
        { 403, """{"title":"Forbidden","detail":"Your account is suspended."}""", typeof(MirrorOutcome.AuthRequired) },
        { 429, "Too Many Requests", typeof(MirrorOutcome.RetryLater) },
        { 408, "", typeof(MirrorOutcome.Unknown) },
        { 500, "", typeof(MirrorOutcome.Unknown) },
        { 503, "<html>over capacity</html>", typeof(MirrorOutcome.Unknown) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_to_a_deletion_has_its_name(int status, string body, Type outcome)
    {
        await using var x = await KeyedX.StartAsync();
        x.Stand.Faults.Enqueue(StandInForX.Answer(status, body));

        Assert.IsType(outcome, await DeleteAsync(x));
        Assert.Equal(1, x.Stand.Requests);
    }

    [Fact]
    public async Task A_deletion_names_the_post_and_is_signed()
    {
        await using var x = await KeyedX.StartAsync();

        Assert.IsType<MirrorOutcome.Removed>(await DeleteAsync(x));

        Assert.Equal(["1234"], x.Stand.Deleted);
        Assert.StartsWith("OAuth oauth_consumer_key=\"ck\"", Assert.Single(x.Stand.Authorizations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_quarter_of_an_hour_of_deletions_waits_for_the_next()
    {
        await using var x = await KeyedX.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        x.Stand.Faults.Enqueue(StandInForX.Answer(
            429, "", "x-rate-limit-limit: 50", "x-rate-limit-remaining: 0", $"x-rate-limit-reset: {now.AddMinutes(7).ToUnixTimeSeconds()}"));

        var later = Assert.IsType<MirrorOutcome.RetryLater>(await DeleteAsync(x));

        Assert.InRange(later.At!.Value, now.AddMinutes(6.9), now.AddMinutes(7.2));
    }

    [Fact]
    public async Task A_broken_connection_leaves_it_open_whether_the_post_is_gone()
    {
        await using var x = await KeyedX.StartAsync();
        x.Stand.Faults.Enqueue(StandInForX.Accept);

        Assert.IsType<MirrorOutcome.Unknown>(await DeleteAsync(x));
    }

    [Fact]
    public async Task Silence_leaves_it_open_whether_the_post_is_gone()
    {
        await using var x = await KeyedX.StartAsync(("Mirrors:X:TimeoutSeconds", "1"));
        x.Stand.Faults.Enqueue((http, _) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted));

        Assert.IsType<MirrorOutcome.Unknown>(await DeleteAsync(x));
    }

    [Fact]
    public async Task Nobody_listening_has_certainly_deleted_nothing()
    {
        await using var x = await KeyedX.StartAsync();
        await x.Stand.DisposeAsync();

        Assert.IsType<MirrorOutcome.RetryLater>(await DeleteAsync(x));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../users/me")]
    [InlineData("12345678901234567890")]
    public async Task What_is_no_id_of_a_post_is_not_asked_for(string id)
    {
        await using var x = await KeyedX.StartAsync();

        Assert.IsType<MirrorOutcome.Refused>(await x.Mirror.DeleteAsync(id, TestContext.Current.CancellationToken));
        Assert.Equal(0, x.Stand.Requests);
    }

    private static Task<MirrorOutcome> DeleteAsync(KeyedX x) =>
        x.Mirror.DeleteAsync("1234", TestContext.Current.CancellationToken);
}
