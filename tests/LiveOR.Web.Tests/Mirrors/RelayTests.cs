using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>The relay against a remote that fails as it is told.</summary>
public sealed class RelayTests
{
    private const string Elsewhere = "1/ Another operation.";

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_found_and_not_made_twice()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await StartAsync(x);
        var id = await server.PrepareAsync(rehearsal: false);
        x.Faults.Enqueue(StandInForX.Accept);
        x.Faults.Enqueue(StandInForX.Accept);

        await server.ReleaseAsync(id, "1/ Ports & light.");
        await server.ReleaseAsync(id, "2/ Calot's triangle.");
        await server.ReleaseAsync(id, "3/ Clip.");

        await server.UntilPostedAsync(id, 3);
        AssertOneChain(x, 3);
    }

    [Fact]
    public async Task A_post_that_never_arrived_is_made_again_after_the_settle_window()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await StartAsync(x);
        var id = await server.PrepareAsync(rehearsal: false);
        x.Faults.Enqueue(StandInForX.Cut);
        x.Faults.Enqueue(StandInForX.Answer(503, "<html>upstream</html>"));
        x.Faults.Enqueue(StandInForX.Answer(200, "not json"));

        await server.ReleaseAsync(id, "1/ Ports.");
        await server.ReleaseAsync(id, "2/ Clip.");

        var deliveries = await server.UntilPostedAsync(id, 2);
        AssertOneChain(x, 2);
        Assert.Equal(4, deliveries[0].Attempts);
    }

    [Fact]
    public async Task Not_being_able_to_look_is_not_the_same_as_not_finding()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await StartAsync(x, ("Mirrors:X:SettleSeconds", "0"));
        var id = await server.PrepareAsync(rehearsal: false);
        x.Unreadable = true;
        x.Faults.Enqueue(StandInForX.Accept);

        await server.ReleaseAsync(id, "1/ Ports.");
        var doubt = await server.UntilAsync(id, all => all[0].State == DeliveryState.Checking && x.Requests > 1);

        Assert.Contains("it is there / post again / skip", doubt[0].Reason);
        Assert.Single(x.Posts);
    }

    [Fact]
    public async Task Nothing_overtakes_a_post_that_was_refused()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await StartAsync(x);
        var id = await server.PrepareAsync(rehearsal: false);
        x.Faults.Enqueue(StandInForX.Answer(400, """{"title":"Invalid Request","detail":"Your Tweet text is too long."}"""));

        await server.ReleaseAsync(id, "1/ Ports.");
        await server.ReleaseAsync(id, "2/ Clip.");
        var deliveries = await server.UntilAsync(id, all => all[0].State == DeliveryState.NeedsNarrator && all.Count == 2);

        Assert.Equal(DeliveryState.Pending, deliveries[1].State);
        Assert.Empty(x.Posts);
    }

    [Fact]
    public async Task An_exhausted_limit_is_waited_for_by_the_latest_bucket()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await StartAsync(x);
        var id = await server.PrepareAsync(rehearsal: false);
        var now = TimeProvider.System.GetUtcNow();
        x.Faults.Enqueue(StandInForX.Answer(
            429, "Too Many Requests", "x-rate-limit-remaining: 0", $"x-rate-limit-reset: {now.AddMinutes(5).ToUnixTimeSeconds()}",
            "x-app-limit-24hour-remaining: 0", $"x-app-limit-24hour-reset: {now.AddHours(3).ToUnixTimeSeconds()}"));

        await server.ReleaseAsync(id, "1/ Ports.");
        var waiting = (await server.UntilAsync(id, all => all[0].State == DeliveryState.Waiting))[0];

        Assert.InRange(waiting.NextAttemptAt!.Value, now.AddHours(3).AddSeconds(-5), now.AddHours(3).AddSeconds(10));
    }

    [Fact]
    public async Task A_just_made_parent_that_x_does_not_see_yet_is_tried_again()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await StartAsync(x);
        var id = await server.PrepareAsync(rehearsal: false);
        await server.ReleaseAsync(id, "1/ Ports.");
        await server.UntilPostedAsync(id, 1);
        x.Faults.Enqueue(StandInForX.Answer(403, """
            {"detail":"You attempted to reply to a Tweet that is deleted or not visible to you.","title":"Forbidden","status":403}
            """));

        await server.ReleaseAsync(id, "2/ Clip.");

        await server.UntilPostedAsync(id, 2);
        AssertOneChain(x, 2);
    }

    [Fact]
    public async Task Hold_stops_before_the_next_send_and_release_goes_on()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await StartAsync(x);
        var id = await server.PrepareAsync(rehearsal: false);
        for (var number = 1; number <= 10; number++)
        {
            await server.ReleaseAsync(id, $"{number}/ Step.");
        }

        await server.UntilAsync(id, all => all.Any(each => each.State == DeliveryState.Posted));
        await server.ChangeAsync(id, ProcedureStatus.OnHold);
        await server.Services.GetRequiredService<MirrorGate>().PassAsync(id, TestContext.Current.CancellationToken);
        var begun = (await server.DeliveriesAsync(id)).Count(each => each.Attempts > 0);
        await server.ReleaseAsync(id, "11/ Written on hold.");
        await PostElsewhereAsync(server);

        Assert.Equal(begun + 1, x.Requests);
        await server.ChangeAsync(id, ProcedureStatus.Live);
        await server.UntilPostedAsync(id, 11);
        AssertOneChain([.. x.Posts.Where(post => post.Text != Elsewhere)], 11);
    }

    [Fact]
    public async Task Posts_of_a_thread_keep_their_distance_by_the_clock()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var x = await StandInForX.StartAsync();
        await using var server = await MirroringServer.StartAsync(
            MirroringServer.NewFolder(), clock, MirroringServer.Connected(x.Address, ("Mirrors:X:PacingSeconds", "600")));
        var id = await server.PrepareAsync(rehearsal: false);

        await server.ReleaseAsync(id, "1/ Ports.");
        await server.UntilPostedAsync(id, 1);
        await server.ReleaseAsync(id, "2/ Clip.");
        await PostElsewhereAsync(server);
        clock.Advance(TimeSpan.FromSeconds(599));
        Assert.Equal(DeliveryState.Pending, (await server.DeliveriesAsync(id))[1].State);
        clock.Advance(TimeSpan.FromSeconds(1));

        await server.UntilPostedAsync(id, 2);
    }

    [Fact]
    public async Task After_a_stop_what_has_not_left_stays()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await StartAsync(x);
        var id = await server.PrepareAsync(rehearsal: false);
        await server.ChangeAsync(id, ProcedureStatus.OnHold);
        await server.ReleaseAsync(id, "1/ Ports.");

        await server.ChangeAsync(id, ProcedureStatus.Concluded, stopped: true);
        var deliveries = await server.UntilAsync(id, all => all[0].State == DeliveryState.Skipped);

        Assert.Equal(("Called back before it was posted.", 0), (deliveries[0].Reason, x.Requests));
    }

    [Fact]
    public async Task Without_keys_the_thread_says_so_and_nothing_is_sent()
    {
        await using var server = await MirroringServer.StartAsync(MirroringServer.NewFolder());
        var id = await server.PrepareAsync(rehearsal: false);

        await server.ReleaseAsync(id, "1/ Ports.");
        var waiting = (await server.UntilAsync(id, all => all[0].State == DeliveryState.Waiting))[0];

        Assert.StartsWith("X is not connected", waiting.Reason);
    }

    [Fact]
    public async Task A_rehearsal_never_reaches_x_whatever_keys_there_are()
    {
        await using var x = await StandInForX.StartAsync();
        await using var server = await StartAsync(x);
        var id = await server.PrepareAsync(rehearsal: true);

        await server.ReleaseAsync(id, "1/ Ports.");
        await server.UntilPostedAsync(id, 1);

        Assert.Equal(0, x.Requests);
    }

    private static Task<MirroringServer> StartAsync(StandInForX x, params (string, string)[] more) => MirroringServer.StartAsync(
        MirroringServer.NewFolder(), MirroringServer.Connected(x.Address, [("Mirrors:X:SettleSeconds", "1"), .. more]));

    /// <summary>A thread of its own, posted from beginning to end: whatever else was due has had its time by then.</summary>
    private static async Task PostElsewhereAsync(MirroringServer server)
    {
        var id = await server.PrepareAsync(rehearsal: false);
        await server.ReleaseAsync(id, Elsewhere);
        await server.UntilPostedAsync(id, 1);
    }

    private static void AssertOneChain(StandInForX x, int length) => AssertOneChain([.. x.Posts], length);

    private static void AssertOneChain(IReadOnlyList<(string Id, string Text, string? Parent)> posts, int length)
    {
        Assert.Equal(length, posts.Count);
        Assert.Equal(Enumerable.Range(1, length).Select(number => $"{number}/"), posts.Select(post => post.Text.Split(' ')[0]));
        Assert.Equal([null, .. posts.Select(post => post.Id).Take(length - 1)], posts.Select(post => post.Parent));
    }
}
