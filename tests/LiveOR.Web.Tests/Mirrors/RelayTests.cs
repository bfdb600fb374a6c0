using LiveOR.Mirrors;
using static LiveOR.Web.Tests.Mirrors.RelayBench;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>The relay against a remote that fails as it is told.</summary>
public sealed class RelayTests
{
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
}
