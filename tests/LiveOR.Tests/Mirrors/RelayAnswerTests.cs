using LiveOR.Mirrors;
using static LiveOR.Tests.Mirrors.RelayThread;

namespace LiveOR.Tests.Mirrors;

public sealed class RelayAnswerTests
{
    [Theory]
    [InlineData(DeliveryState.NeedsNarrator)]
    [InlineData(DeliveryState.Waiting)]
    public void All_three_answers_settle_a_delivery_that_is_stuck(DeliveryState state)
    {
        var stuck = Delivery(state: state) with { Reason = "Why it is stuck.", NextAttemptAt = Now.AddHours(1) };

        var again = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Retry(stuck, Now)).Delivery;
        var skipped = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Skip(stuck)).Delivery;
        var found = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Found(stuck, Remote, Now)).Delivery;

        Assert.Equal((DeliveryState.Pending, null, null), (again.State, again.NextAttemptAt, again.Reason));
        Assert.Equal(DeliveryState.Skipped, skipped.State);
        Assert.Equal((DeliveryState.Posted, "42", Now), (found.State, found.RemoteId, found.PostedAt));
    }

    [Fact]
    public void A_delivery_that_has_not_been_tried_can_only_be_skipped()
    {
        Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Skip(Delivery()));
        Assert.IsType<RelayAnswer.NotAllowed>(RelayAnswer.Retry(Delivery(), Now));
        Assert.IsType<RelayAnswer.NotAllowed>(RelayAnswer.Found(Delivery(), Remote, Now));
    }

    [Fact]
    public void Post_again_in_doubt_looks_at_once_and_posts_when_the_settle_window_has_ended()
    {
        var doubt = RelayRules.After(Sent(), new MirrorOutcome.Unknown("no answer"), Now, Settle) with { NextAttemptAt = Now.AddSeconds(60) };
        var (early, late) = (Now.AddSeconds(9), Now + Settle);

        var again = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Retry(doubt, early)).Delivery;

        Assert.Equal((DeliveryState.Checking, early, late), (again.State, again.NextAttemptAt, again.SettlesAt));
        Assert.Equal(DeliveryState.Posted, DoubtRules.AfterLook(again, Remote, early, early).State);
        Assert.Equal(DeliveryState.Checking, DoubtRules.AfterLook(again, null, early, early).State);
        Assert.Equal(DeliveryState.Pending, DoubtRules.AfterLook(again, null, late, late).State);
        var forced = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Retry(again, late)).Delivery;
        Assert.Equal((DeliveryState.Pending, true), (forced.State, forced.MayStand));
    }

    [Fact]
    public void Saying_again_makes_an_old_delivery_young()
    {
        var old = Delivery(state: DeliveryState.NeedsNarrator) with { QueuedAt = Now.AddDays(-3) };

        Assert.Equal(Now, Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Retry(old, Now)).Delivery.QueuedAt);
    }

    [Fact]
    public void A_post_that_could_not_be_deleted_is_tried_again_or_said_to_be_gone()
    {
        var stuck = RecallRules.AfterDeletion(
            RecallRules.CallBack(Posted(2, "20"), Now), new MirrorOutcome.Refused("X refused."), Now);

        var again = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Retry(stuck, Now)).Delivery;
        var gone = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Skip(stuck)).Delivery;

        Assert.Equal((DeliveryState.Deleting, "20"), (again.State, again.RemoteId));
        Assert.Equal((DeliveryState.Deleted, "Said to be deleted by hand."), (gone.State, gone.Reason));
    }

    [Fact]
    public void A_recalled_post_found_by_a_person_is_deleted()
    {
        var skipped = RecallRules.CallBack(Delivery(), Now);

        var found = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Found(skipped, Remote, Now)).Delivery;

        Assert.Equal((DeliveryState.Deleting, "42"), (found.State, found.RemoteId));
    }

    [Theory]
    [InlineData(DeliveryState.Posted)]
    [InlineData(DeliveryState.Sending)]
    [InlineData(DeliveryState.Skipped)]
    [InlineData(DeliveryState.Deleting)]
    [InlineData(DeliveryState.Deleted)]
    public void What_is_settled_or_in_flight_takes_no_answer_and_names_its_state(DeliveryState state)
    {
        var delivery = Delivery(state: state);

        foreach (var answer in new[] { RelayAnswer.Retry(delivery, Now), RelayAnswer.Skip(delivery), RelayAnswer.Found(delivery, Remote, Now) })
        {
            Assert.Equal(state, Assert.IsType<RelayAnswer.NotAllowed>(answer).State);
        }
    }
}
