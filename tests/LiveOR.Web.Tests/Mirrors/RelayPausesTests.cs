using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static LiveOR.Web.Tests.Mirrors.RelayBench;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>When a relay sends nothing: on hold, between two posts, after a stop, without keys, at a rehearsal.</summary>
public sealed class RelayPausesTests
{
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
    public async Task What_waited_for_hours_is_asked_about_and_goes_out_when_the_narrator_says_so()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var x = await StandInForX.StartAsync();
        await using var server = await MirroringServer.StartAsync(
            MirroringServer.NewFolder(), clock, MirroringServer.Connected(x.Address, ("Mirrors:X:AskAfterMinutes", "60")));
        var id = await server.PrepareAsync(rehearsal: false);
        await server.ChangeAsync(id, ProcedureStatus.OnHold);
        await server.ReleaseAsync(id, "1/ Ports.");
        clock.Advance(TimeSpan.FromMinutes(61));

        await server.ChangeAsync(id, ProcedureStatus.Live);
        var asked = (await server.UntilAsync(id, all => all[0].State == DeliveryState.NeedsNarrator))[0];

        Assert.Equal(0, x.Requests);
        Assert.StartsWith("It has waited for an hour", asked.Reason, StringComparison.Ordinal);
        await server.Services.GetRequiredService<LiveOR.Web.Mirrors.NarratorsAnswers>().GiveAsync(
            id, asked.Id, "The narrator", "retry", each => RelayAnswer.Retry(each, clock.GetUtcNow()), TestContext.Current.CancellationToken);
        await server.UntilPostedAsync(id, 1);
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

        Assert.Equal(("The narration was stopped before this was posted.", 0), (deliveries[0].Reason, x.Requests));
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
}
