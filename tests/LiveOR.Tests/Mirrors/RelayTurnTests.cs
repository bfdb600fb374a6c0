using LiveOR.Mirrors;
using LiveOR.Procedures;
using static LiveOR.Tests.Mirrors.RelayThread;

namespace LiveOR.Tests.Mirrors;

public sealed class RelayTurnTests
{
    [Fact]
    public void The_lowest_open_number_goes_first_and_its_parts_in_order()
    {
        var second = Delivery(3, 2);

        var turn = Next([Delivery(4), second, Posted(2, "20"), Delivery(3) with { State = DeliveryState.Posted, RemoteId = "30" }]);

        Assert.Equal(new RelayTurn.Send(second, "30"), turn);
    }

    [Theory]
    [InlineData(DeliveryState.NeedsNarrator)]
    [InlineData(DeliveryState.Sending)]
    [InlineData(DeliveryState.Waiting)]
    public void Nothing_overtakes_a_head_that_cannot_move(DeliveryState state)
    {
        Assert.IsType<RelayTurn.Rest>(Next([Delivery(2, state: state), Delivery(3)]));
    }

    [Fact]
    public void A_head_in_doubt_is_looked_for_and_holds_the_line()
    {
        var doubt = Delivery(2, state: DeliveryState.Checking);

        Assert.Equal(new RelayTurn.Check(doubt), Next([Delivery(3), doubt]));
    }

    [Fact]
    public void A_skipped_post_does_not_tear_the_chain()
    {
        var head = Delivery(4);

        var turn = Next([Posted(2, "20"), Delivery(3, state: DeliveryState.Skipped), head]);

        Assert.Equal(new RelayTurn.Send(head, "20"), turn);
    }

    [Fact]
    public void The_first_post_of_a_thread_has_no_parent()
    {
        Assert.Null(Assert.IsType<RelayTurn.Send>(Next([Delivery(2)])).ParentRemoteId);
    }

    [Fact]
    public void Posts_of_a_thread_keep_their_distance()
    {
        var turn = Next([Posted(2, "20", secondsAgo: 1), Delivery(3)]);

        Assert.Equal(new RelayTurn.Wait(Now.AddSeconds(1)), turn);
    }

    [Fact]
    public void A_wait_asked_for_by_the_mirror_is_kept()
    {
        var waiting = Delivery(3, state: DeliveryState.Waiting) with { NextAttemptAt = Now.AddMinutes(3) };

        Assert.Equal(new RelayTurn.Wait(Now.AddMinutes(3)), Next([Posted(2, "20"), waiting]));
        Assert.IsType<RelayTurn.Send>(Next([Posted(2, "20"), waiting with { NextAttemptAt = Now }]));
    }

    [Theory]
    [InlineData(DeliveryState.Pending)]
    [InlineData(DeliveryState.Checking)]
    public void Nothing_is_asked_of_a_mirror_on_hold(DeliveryState state)
    {
        Assert.IsType<RelayTurn.Rest>(Next([Delivery(2, state: state)], In(ProcedureStatus.OnHold)));
    }

    [Theory]
    [InlineData(ProcedureStatus.Live)]
    [InlineData(ProcedureStatus.Concluded)]
    [InlineData(ProcedureStatus.Archived)]
    public void What_was_released_still_goes_out_after_the_conclusion(ProcedureStatus status)
    {
        Assert.IsType<RelayTurn.Send>(Next([Delivery(2)], In(status)));
    }

    [Theory]
    [InlineData(ProcedureStatus.Concluded, true)]
    [InlineData(ProcedureStatus.Archived, true)]
    [InlineData(ProcedureStatus.Withdrawn, true)]
    [InlineData(ProcedureStatus.Withdrawn, false)]
    public void After_a_stop_the_rest_is_called_off(ProcedureStatus status, bool stopped)
    {
        var (waiting, pending) = (Delivery(2, state: DeliveryState.Waiting), Delivery(3));

        var turn = Next([Delivery(1, state: DeliveryState.NeedsNarrator), waiting, pending], In(status, stopped));

        Assert.Equal([waiting, pending], Assert.IsType<RelayTurn.CallOff>(turn).Deliveries);
    }

    [Fact]
    public void A_paused_thread_rests_and_its_doubts_are_still_settled()
    {
        Assert.IsType<RelayTurn.Rest>(Next([Delivery(2)], paused: true));
        Assert.IsType<RelayTurn.Check>(Next([Delivery(2, state: DeliveryState.Checking)], paused: true));
    }

    [Fact]
    public void What_is_called_back_is_deleted_before_anything_is_posted_and_whatever_holds_the_line()
    {
        var recalled = RecallRules.CallBack(Posted(2, "20"), Now);

        foreach (var status in new[] { ProcedureStatus.Live, ProcedureStatus.OnHold, ProcedureStatus.Withdrawn })
        {
            Assert.Equal(new RelayTurn.Delete(recalled), Next([recalled, Delivery(3)], In(status), paused: true));
        }
    }

    [Fact]
    public void Pictures_are_deleted_first_and_then_the_newest_posts()
    {
        Delivery[] thread =
        [
            RecallRules.CallBack(Posted(1, "10"), Now),
            RecallRules.CallBack(Posted(2, "20") with { Images = [new DeliveryImage("p")] }, Now),
            RecallRules.CallBack(Posted(3, "30"), Now),
        ];

        Assert.Equal(["20", "30", "10"], RecallOrder.WorstFirst(thread).Select(each => each.RemoteId));
    }

    [Fact]
    public void A_limit_on_deletions_stops_all_of_them_and_no_post()
    {
        var limited = RecallRules.CallBack(Posted(2, "20"), Now) with { NextAttemptAt = Now.AddMinutes(10) };
        var next = RecallRules.Limited(RecallRules.CallBack(Posted(1, "10"), Now), Now.AddMinutes(10));

        Assert.IsType<RelayTurn.Send>(Next([next, limited, Delivery(3)]));
        Assert.Equal(new RelayTurn.Wait(Now.AddMinutes(10)), Next([next, limited]));
    }

    [Fact]
    public void One_deletion_that_fails_does_not_hold_up_the_others()
    {
        var failed = RecallRules.CallBack(Posted(2, "20"), Now) with { NextAttemptAt = Now.AddSeconds(5) };
        var next = RecallRules.CallBack(Posted(1, "10"), Now);

        Assert.Equal(new RelayTurn.Delete(next), Next([next, failed]));
        Assert.True(RecallRules.HoldsForAll(new MirrorOutcome.RetryLater(Now, "50 in 15 minutes")));
        Assert.False(RecallRules.HoldsForAll(new MirrorOutcome.Unknown("no answer")));
    }

    [Fact]
    public void A_post_in_doubt_that_was_called_back_is_looked_for_and_holds_nobody_up()
    {
        var doubt = RecallRules.CallBack(
            RelayRules.After(Sent(2), new MirrorOutcome.Unknown("no answer"), Now, Settle), Now);

        Assert.Equal(new RelayTurn.Check(doubt), Next([doubt, Delivery(3)], In(ProcedureStatus.OnHold)));
        Assert.IsType<RelayTurn.Send>(Next([doubt with { NextAttemptAt = Now.AddSeconds(5) }, Delivery(3)]));
    }

    [Fact]
    public void A_deleted_post_is_nobodys_parent()
    {
        var head = Delivery(4);

        var turn = Next([Posted(2, "20"), Delivery(3, state: DeliveryState.Deleted) with { RemoteId = "30" }, head]);

        Assert.Equal(new RelayTurn.Send(head, "20"), turn);
    }

    [Fact]
    public void A_picture_is_uploaded_before_the_post_that_shows_it_and_again_when_it_is_stale()
    {
        var fresh = new DeliveryImage("a", "m1", Now.AddHours(1));
        var stale = new DeliveryImage("b", "m2", Now);

        Assert.Equal(stale, Assert.IsType<RelayTurn.Upload>(Next([Delivery() with { Images = [fresh, stale] }])).Image);
        Assert.IsType<RelayTurn.Send>(Next([Delivery() with { Images = [fresh, fresh] }]));
    }

    [Fact]
    public void What_has_waited_for_hours_is_asked_about_all_at_once()
    {
        Delivery[] thread =
        [
            Delivery(2) with { QueuedAt = Now.AddHours(-7) },
            Delivery(3) with { QueuedAt = Now.AddHours(-6.5) },
            Delivery(4) with { QueuedAt = Now.AddHours(-1) },
        ];

        Assert.Equal([2, 3], Assert.IsType<RelayTurn.Ask>(Next(thread)).Deliveries.Select(each => each.Number));
    }

    [Fact]
    public void A_finished_thread_rests()
    {
        Assert.IsType<RelayTurn.Rest>(Next([Posted(2, "20"), Delivery(3, state: DeliveryState.Skipped)]));
    }

    private static RelayTurn Next(IReadOnlyList<Delivery> thread, Progress? progress = null, bool paused = false) =>
        RelayTurn.Of(thread, progress ?? In(ProcedureStatus.Live), paused, Pace, Now);
}
