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
    public void A_finished_thread_rests()
    {
        Assert.IsType<RelayTurn.Rest>(Next([Posted(2, "20"), Delivery(3, state: DeliveryState.Skipped)]));
    }

    private static RelayTurn Next(IReadOnlyList<Delivery> thread, Progress? progress = null) =>
        RelayTurn.Of(thread, progress ?? In(ProcedureStatus.Live), Pacing, Now);
}
