using LiveOR.Mirrors;
using static LiveOR.Tests.Mirrors.RelayThread;

namespace LiveOR.Tests.Mirrors;

public sealed class RecallTests
{
    private static readonly Delivery InDoubt =
        RelayRules.After(Sent(), new MirrorOutcome.Unknown("no answer"), Now, Settle);

    [Fact]
    public void What_has_not_left_stays_and_its_words_go()
    {
        var called = RecallRules.CallBack(Delivery(), Now);

        Assert.Equal((DeliveryState.Skipped, ""), (called.State, called.Text));
    }

    [Fact]
    public void What_stands_there_is_to_be_deleted_and_its_words_go()
    {
        var called = RecallRules.CallBack(Posted(2, "20"), Now);

        Assert.Equal((DeliveryState.Deleting, "20", "", true), (called.State, called.RemoteId, called.Text, called.CalledBack));
    }

    [Fact]
    public void What_lands_after_it_was_called_back_is_deleted_again()
    {
        var landed = RelayRules.After(RecallRules.CallBack(Sent(), Now), new MirrorOutcome.Posted(Remote), Now, Settle);

        Assert.Equal((DeliveryState.Deleting, "42", ""), (landed.State, landed.RemoteId, landed.Text));
    }

    [Fact]
    public void What_certainly_did_not_land_needs_no_deletion()
    {
        foreach (var outcome in new MirrorOutcome[]
                 {
                     new MirrorOutcome.RetryLater(null, "later"), new MirrorOutcome.Refused("no"),
                     new MirrorOutcome.AuthRequired("keys"), new MirrorOutcome.QuotaExhausted("credits"),
                     new MirrorOutcome.ImageLost("stale"), new MirrorOutcome.Duplicate(""),
                 })
        {
            var after = RelayRules.After(RecallRules.CallBack(Sent(), Now), outcome, Now, Settle);
            Assert.Equal((DeliveryState.Skipped, "Called back before it was posted.", ""), (after.State, after.Reason, after.Text));
        }
    }

    [Fact]
    public void What_may_have_landed_is_looked_for_by_its_words_and_deleted_when_found()
    {
        var doubt = RelayRules.After(RecallRules.CallBack(Sent(), Now), new MirrorOutcome.Unknown("no answer"), Now, Settle);

        var found = DoubtRules.AfterLook(doubt, Remote, Now, Now);
        var absent = DoubtRules.AfterLook(doubt, null, Now + Settle, Now + Settle);

        Assert.Equal(DeliveryState.Checking, doubt.State);
        Assert.NotEqual("", doubt.Text);
        Assert.Equal((DeliveryState.Deleting, "42", ""), (found.State, found.RemoteId, found.Text));
        Assert.Equal((DeliveryState.Skipped, ""), (absent.State, absent.Text));
    }

    [Fact]
    public void A_deletion_is_repeated_until_the_post_is_gone()
    {
        var delivery = RecallRules.CallBack(Posted(2, "20"), Now);
        foreach (var outcome in new MirrorOutcome[]
                 {
                     new MirrorOutcome.Unknown("no answer"), new MirrorOutcome.RetryLater(Now.AddMinutes(9), "50 in 15 minutes"),
                     new MirrorOutcome.AuthRequired("keys"), new MirrorOutcome.QuotaExhausted("credits"),
                 })
        {
            delivery = RecallRules.AfterDeletion(delivery, outcome, Now);
            Assert.Equal(DeliveryState.Deleting, delivery.State);
            Assert.True(delivery.NextAttemptAt > Now);
            Assert.NotNull(delivery.Reason);
        }

        Assert.Equal(DeliveryState.Deleted, RecallRules.AfterDeletion(delivery, new MirrorOutcome.Removed(), Now).State);
    }

    [Fact]
    public void A_refused_deletion_is_put_to_a_person()
    {
        var stuck = RecallRules.AfterDeletion(
            RecallRules.CallBack(Posted(2, "20"), Now), new MirrorOutcome.Refused("X refused."), Now);

        Assert.Equal(DeliveryState.NeedsNarrator, stuck.State);
        Assert.Contains("by hand", stuck.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stop_lets_stand_what_is_public_and_deletes_only_what_is_on_its_way()
    {
        Assert.Equal(DeliveryState.Posted, RecallRules.Stop(Posted(2, "20")).State);
        Assert.Equal(DeliveryState.Skipped, RecallRules.Stop(Delivery()).State);
        Assert.True(RecallRules.Stop(Sent()).CalledBack);
        Assert.True(RecallRules.Stop(InDoubt).CalledBack);
    }

    [Fact]
    public void What_was_given_up_in_doubt_is_looked_for_when_it_is_called_back()
    {
        var skipped = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Skip(InDoubt)).Delivery;
        var stopped = RecallRules.Stop(InDoubt with { State = DeliveryState.NeedsNarrator });

        Assert.Contains("not known", stopped.Reason, StringComparison.Ordinal);
        foreach (var givenUp in new[] { skipped, stopped })
        {
            var called = RecallRules.CallBack(givenUp, Now);
            Assert.Equal((DeliveryState.Checking, InDoubt.Text), (called.State, called.Text));
            Assert.Equal(DeliveryState.Deleting, DoubtRules.AfterLook(called, Remote, Now, Now).State);
        }
    }

    [Fact]
    public void What_was_left_out_a_moment_ago_is_looked_for_until_its_settle_window_ends()
    {
        var skipped = Assert.IsType<RelayAnswer.Changed>(RelayAnswer.Skip(InDoubt)).Delivery;

        var called = RecallRules.CallBack(skipped, Now.AddSeconds(1));

        Assert.Equal(DeliveryState.Checking, DoubtRules.AfterLook(called, null, Now.AddSeconds(2), Now.AddSeconds(2)).State);
        Assert.Equal(DeliveryState.Skipped, DoubtRules.AfterLook(called, null, Now + Settle, Now + Settle).State);
    }

    [Fact]
    public void Of_two_copies_the_second_is_looked_for_after_the_first_is_deleted()
    {
        var twice = RelayRules.After(
            RelayRules.Begin(InDoubt with { State = DeliveryState.Pending }, null, Now), new MirrorOutcome.Posted(Remote), Now, Settle);

        var first = RecallRules.AfterDeletion(RecallRules.CallBack(twice, Now), new MirrorOutcome.Removed(), Now);
        var second = DoubtRules.AfterLook(first, new RemotePost("43", null), Now, Now);
        var gone = DoubtRules.AfterLook(first, null, Now, Now);

        Assert.Equal(DeliveryState.Checking, first.State);
        Assert.Equal((DeliveryState.Deleting, "43"), (second.State, second.RemoteId));
        Assert.Equal(DeliveryState.Deleted, RecallRules.AfterDeletion(second, new MirrorOutcome.Removed(), Now).State);
        Assert.Equal((DeliveryState.Deleted, ""), (gone.State, gone.Text));
    }

    [Fact]
    public void Being_called_back_twice_changes_nothing()
    {
        foreach (var delivery in new[] { Delivery(), Sent(), Posted(2, "20") })
        {
            var once = RecallRules.CallBack(delivery, Now);
            Assert.Equal(once, RecallRules.CallBack(once, Now.AddMinutes(1)));
        }
    }
}
