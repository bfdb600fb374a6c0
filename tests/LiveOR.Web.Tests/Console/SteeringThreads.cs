using System.Net;
using LiveOR.Client;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Procedures;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class SteeringThreads
{
    private static readonly (HttpStatusCode, string) Paused = (HttpStatusCode.OK, """
        {"mirror":"x","connected":true,"paused":true,"pausedBy":"Dr Ito","pausedAt":"2026-03-02T08:42:00Z",
         "posts":2,"toPost":1,"toDelete":0,"spent":0.03,"toSpend":0.015,"quota":null}
        """);

    [Fact]
    public async Task A_pause_is_asked_for_until_it_is_answered()
    {
        var network = new FakeNetwork(null, Paused);
        var steering = Steering(network);

        await steering.AskAsync("x", "pause", TestContext.Current.CancellationToken);
        Assert.Equal("x", steering.Unanswered);
        Assert.True(steering.IsAsking("x"));
        Assert.Contains("is asked for until it does", steering.TroubleOf("x"), StringComparison.Ordinal);
        await steering.AskAsync("x", "pause", TestContext.Current.CancellationToken);

        Assert.Equal(["POST pause", "POST pause"], network.Asked);
        Assert.Null(steering.Unanswered);
        Assert.Null(steering.TroubleOf("x"));
        Assert.False(steering.IsAsking("x"));
    }

    [Fact]
    public async Task Resuming_is_not_repeated_behind_anybodys_back()
    {
        var steering = Steering(new FakeNetwork([null]));

        await steering.AskAsync("x", "resume", TestContext.Current.CancellationToken);

        Assert.Null(steering.Unanswered);
        Assert.Equal("That did not reach the server. Please try again.", steering.TroubleOf("x"));
    }

    [Fact]
    public async Task Resuming_takes_back_a_pause_that_never_arrived()
    {
        var steering = Steering(new FakeNetwork(null, null));

        await steering.AskAsync("x", "pause", TestContext.Current.CancellationToken);
        await steering.AskAsync("x", "resume", TestContext.Current.CancellationToken);

        Assert.Null(steering.Unanswered);
    }

    [Fact]
    public async Task A_refusal_is_told_in_words()
    {
        var steering = Steering(new FakeNetwork((HttpStatusCode.Forbidden, """{"title":"Forbidden","detail":"Your account may not do this."}""")));

        await steering.AskAsync("x", "resume", TestContext.Current.CancellationToken);

        Assert.Equal("Your account may not do this.", steering.TroubleOf("x"));
    }

    [Fact]
    public async Task The_desk_asks_again_for_a_pause_when_it_next_speaks_to_the_server()
    {
        var network = new FakeNetwork(null, null, null, Paused, null, null);
        using var desk = new Desk(Api(network), TimeProvider.System, Guid.CreateVersion7());

        await desk.SteerAsync("x", "pause", TestContext.Current.CancellationToken);
        await desk.SynchroniseAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, network.Asked.Count(each => each == "POST pause"));
        Assert.Null(desk.Steering.Unanswered);
    }

    private static ThreadSteering Steering(FakeNetwork network) => new(Api(network), Guid.CreateVersion7());

    private static StaffApi Api(FakeNetwork network) =>
        new(new HttpClient(network) { BaseAddress = new Uri("http://localhost/") });
}
