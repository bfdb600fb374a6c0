using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LiveOR.Mirrors;
using LiveOR.Web.Mirrors.X;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>What X's answers mean, over HTTP; the bodies are those of x-api.md section 2.6.</summary>
public sealed class XMirrorTests
{
    public static TheoryData<int, string, Type> Answers => new()
    {
        { 400, """{"errors":[{"message":"bad"}],"title":"Invalid Request","type":"https://api.x.com/2/problems/invalid-request"}""", typeof(MirrorOutcome.Refused) },
        { 401, """{"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}""", typeof(MirrorOutcome.AuthRequired) },
        { 402, """{"account_id":1,"title":"CreditsDepleted","detail":"Your enrolled account [1] does not have any credits to fulfill this request.","type":"https://api.twitter.com/2/problems/credits"}""", typeof(MirrorOutcome.QuotaExhausted) },
        { 403, """{"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","title":"Forbidden","status":403}""", typeof(MirrorOutcome.Duplicate) },
        { 403, """{"detail":"You attempted to reply to a Tweet that is deleted or not visible to you.","title":"Forbidden","status":403}""", typeof(MirrorOutcome.RetryLater) },
        { 403, """{"detail":"You can only reply to or quote posts where you are mentioned or are the author","title":"Forbidden"}""", typeof(MirrorOutcome.Refused) },
        { 403, """{"detail":"Your client app is not configured with the appropriate oauth1 app permissions for this endpoint.","title":"Forbidden"}""", typeof(MirrorOutcome.AuthRequired) },
        { 403, """{"detail":"Your Tweet text is too long.","title":"Forbidden"}""", typeof(MirrorOutcome.Refused) },
        { 404, "<html>no</html>", typeof(MirrorOutcome.Refused) },
        { 429, "Too Many Requests", typeof(MirrorOutcome.RetryLater) },
        { 429, """{"errors":[{"code":88,"message":"Rate limit exceeded"}]}""", typeof(MirrorOutcome.RetryLater) },
        { 500, "", typeof(MirrorOutcome.Unknown) },
        { 503, "<html>over capacity</html>", typeof(MirrorOutcome.Unknown) },
        { 504, "", typeof(MirrorOutcome.Unknown) },
        { 200, "<html>hello</html>", typeof(MirrorOutcome.Unknown) },
        { 201, """{"errors":[{"detail":"partial"}]}""", typeof(MirrorOutcome.Unknown) },
        { 201, """{"data":{"id":"77","text":"other","edit_history_post_ids":["77"]}}""", typeof(MirrorOutcome.Posted) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_has_its_name(int status, string body, Type outcome)
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await MirroringServer.StartAsync(MirroringServer.NewFolder(), MirroringServer.Connected(x.Address));
        x.Faults.Enqueue(StandInForX.Answer(status, body));

        Assert.IsType(outcome, await PostAsync(server));
        Assert.Equal(1, x.Requests);
    }

    [Fact]
    public async Task A_retry_after_counts_before_any_bucket()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await MirroringServer.StartAsync(MirroringServer.NewFolder(), MirroringServer.Connected(x.Address));
        x.Faults.Enqueue(StandInForX.Answer(429, "", "Retry-After: 30", "x-rate-limit-remaining: 0", "x-rate-limit-reset: 99999999999"));
        var now = TimeProvider.System.GetUtcNow();

        var later = Assert.IsType<MirrorOutcome.RetryLater>(await PostAsync(server));

        Assert.InRange(later.At!.Value, now.AddSeconds(30), now.AddSeconds(60));
    }

    [Fact]
    public async Task Nobody_listening_is_certainly_not_posted()
    {
        await using var server = await MirroringServer.StartAsync(
            MirroringServer.NewFolder(), MirroringServer.Connected(new Uri($"http://127.0.0.1:{FreePort()}/")));

        Assert.IsType<MirrorOutcome.RetryLater>(await PostAsync(server));
    }

    [Fact]
    public async Task Silence_ends_at_the_time_out_and_is_not_known()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await MirroringServer.StartAsync(
            MirroringServer.NewFolder(), MirroringServer.Connected(x.Address, ("Mirrors:X:TimeoutSeconds", "1")));
        x.Faults.Enqueue((http, _) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted));
        var watch = Stopwatch.StartNew();

        Assert.IsType<MirrorOutcome.Unknown>(await PostAsync(server));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("https://x.com/team/status/1234567890?s=20", "1234567890")]
    [InlineData("https://x.com/team/status/1234567890/photo/1", "1234567890")]
    [InlineData("1234567890", "1234567890")]
    [InlineData("https://x.com/team", null)]
    [InlineData("https://example.org/page/5", null)]
    [InlineData("12345678901234567890", null)]
    [InlineData("", null)]
    public async Task An_address_names_a_post_or_none(string address, string? id)
    {
        await using var server = await MirroringServer.StartAsync(MirroringServer.NewFolder());

        Assert.Equal(id, server.Services.GetRequiredKeyedService<IMirror>(XOptions.Real).Locate(address)?.Id);
    }

    [Fact]
    public async Task Half_an_account_stops_the_server_at_the_start()
    {
        await Assert.ThrowsAsync<OptionsValidationException>(() => MirroringServer.StartAsync(
            MirroringServer.NewFolder(), ("Mirrors:X:ConsumerKey", "ck")));
    }

    private static Task<MirrorOutcome> PostAsync(MirroringServer server) => server.Services
        .GetRequiredKeyedService<IMirror>(XOptions.Real)
        .PostAsync(new MirrorPost("4/ Haemostasis.", "1000"), TestContext.Current.CancellationToken);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
