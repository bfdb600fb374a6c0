using LiveOR.Mirrors;
using static LiveOR.Tests.Mirrors.RelayThread;

namespace LiveOR.Tests.Mirrors;

public sealed class RelayAnswerTests
{
    [Theory]
    [InlineData(DeliveryState.Checking)]
    [InlineData(DeliveryState.NeedsNarrator)]
    [InlineData(DeliveryState.Waiting)]
    public void All_three_answers_settle_a_delivery_that_is_stuck(DeliveryState state)
    {
        var stuck = Delivery(state: state) with { Reason = "Why it is stuck.", NextAttemptAt = Now.AddHours(1) };

        var again = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Retry(stuck)).Delivery;
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
        Assert.IsType<RelayAnswer.NotAllowed>(RelayAnswer.Retry(Delivery()));
        Assert.IsType<RelayAnswer.NotAllowed>(RelayAnswer.Found(Delivery(), Remote, Now));
    }

    [Theory]
    [InlineData(DeliveryState.Posted)]
    [InlineData(DeliveryState.Sending)]
    [InlineData(DeliveryState.Skipped)]
    public void What_is_settled_or_in_flight_takes_no_answer_and_names_its_state(DeliveryState state)
    {
        var delivery = Delivery(state: state);

        foreach (var answer in new[] { RelayAnswer.Retry(delivery), RelayAnswer.Skip(delivery), RelayAnswer.Found(delivery, Remote, Now) })
        {
            Assert.Equal(state, Assert.IsType<RelayAnswer.NotAllowed>(answer).State);
        }
    }
}
