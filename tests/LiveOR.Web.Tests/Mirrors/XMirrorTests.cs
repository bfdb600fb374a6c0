using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LiveOR.Mirrors;
using LiveOR.Web.Mirrors;
using LiveOR.Web.Mirrors.X;
using LiveOR.Web.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>What X's answers mean, over HTTP; the bodies are those of x-api.md section 2.6.</summary>
public sealed class XMirrorTests
{
    public static TheoryData<int, string, Type> Answers => new()
    {
        { 400, Problem("Invalid Request", "One or more parameters to your request was invalid."), typeof(MirrorOutcome.Refused) },
        { 401, Problem("Unauthorized", "Unauthorized"), typeof(MirrorOutcome.AuthRequired) },
        { 402, Problem("CreditsDepleted", "Your account does not have any credits."), typeof(MirrorOutcome.QuotaExhausted) },
        { 403, Forbidden("You are not allowed to create a Tweet with duplicate content."), typeof(MirrorOutcome.Duplicate) },
        { 403, Forbidden("You attempted to reply to a Tweet that is deleted or not visible to you."), typeof(MirrorOutcome.RetryLater) },
        { 403, Forbidden("You can only reply to or quote posts where you are mentioned or are the author"), typeof(MirrorOutcome.Refused) },
        { 403, Forbidden("Your client app is not configured with the appropriate oauth1 app permissions."), typeof(MirrorOutcome.AuthRequired) },
        { 403, Forbidden("Your Tweet text is too long."), typeof(MirrorOutcome.Refused) },
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
        await using var services = Connect(x.Address);
        x.Faults.Enqueue(StandInForX.Answer(status, body));

        Assert.IsType(outcome, await PostAsync(services));
        Assert.Equal(1, x.Requests);
    }

    [Fact]
    public async Task A_retry_after_counts_before_any_bucket()
    {
        await using var x = await StandInForX.StartAsync();
        await using var services = Connect(x.Address);
        x.Faults.Enqueue(StandInForX.Answer(429, "", "Retry-After: 30", "x-rate-limit-remaining: 0", "x-rate-limit-reset: 99999999999"));
        var now = TimeProvider.System.GetUtcNow();

        var later = Assert.IsType<MirrorOutcome.RetryLater>(await PostAsync(services));

        Assert.InRange(later.At!.Value, now.AddSeconds(30), now.AddSeconds(60));
    }

    [Fact]
    public async Task Nobody_listening_is_certainly_not_posted()
    {
        await using var services = Connect(new Uri($"http://127.0.0.1:{FreePort()}/"));

        Assert.IsType<MirrorOutcome.RetryLater>(await PostAsync(services));
    }

    [Fact]
    public async Task Silence_ends_at_the_time_out_and_is_not_known()
    {
        await using var x = await StandInForX.StartAsync();
        await using var services = Connect(x.Address, ("Mirrors:X:TimeoutSeconds", "1"));
        x.Faults.Enqueue((http, _) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted));
        var watch = Stopwatch.StartNew();

        Assert.IsType<MirrorOutcome.Unknown>(await PostAsync(services));
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
        await using var services = Connect(new Uri("http://127.0.0.1/"));

        Assert.Equal(id, services.GetRequiredKeyedService<IMirror>(XOptions.Real).Locate(address)?.Id);
    }

    [Fact]
    public async Task Half_an_account_stops_the_server_at_the_start()
    {
        await Assert.ThrowsAsync<OptionsValidationException>(() => MirroringServer.StartAsync(
            MirroringServer.NewFolder(), ("Mirrors:X:ConsumerKey", "ck")));
    }

    private static string Forbidden(string detail) => Problem("Forbidden", detail);

    private static string Problem(string title, string detail) => $$"""{"title":"{{title}}","type":"about:blank","detail":"{{detail}}"}""";

    private static ServiceProvider Connect(Uri address, params (string, string)[] more)
    {
        var settings = new ConfigurationManager();
        foreach (var (name, value) in MirroringServer.Connected(address, more))
        {
            settings[name] = value;
        }

        return new ServiceCollection()
            .AddLogging()
            .AddStorage(new DataFolder(MirroringServer.NewFolder()), settings)
            .AddMirrors(settings)
            .BuildServiceProvider();
    }

    private static Task<MirrorOutcome> PostAsync(ServiceProvider services) => services
        .GetRequiredKeyedService<IMirror>(XOptions.Real)
        .PostAsync(new MirrorPost("4/ Haemostasis.", "1000"), TestContext.Current.CancellationToken);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
