using LiveOR.Mirrors;
using static LiveOR.Tests.Mirrors.RelayThread;

namespace LiveOR.Tests.Mirrors;

public sealed class RelayLookTests
{
    private static readonly Delivery InDoubt =
        RelayRules.After(Sent(parent: "7"), new MirrorOutcome.Unknown("no answer"), Now, Settle);

    [Fact]
    public void A_post_that_is_found_stands_and_is_not_made_again()
    {
        var after = RelayRules.AfterLook(InDoubt, Remote, 1, Now, Now);

        Assert.Equal((DeliveryState.Posted, "42"), (after.State, after.RemoteId));
    }

    [Fact]
    public void A_post_that_is_not_found_at_once_is_looked_for_again()
    {
        Assert.Equal(InDoubt, RelayRules.AfterLook(InDoubt, null, 1, Now, Now));
    }

    [Fact]
    public void A_look_that_began_before_the_settle_window_ended_proves_nothing()
    {
        var began = Now + Settle - TimeSpan.FromSeconds(1);

        Assert.Equal(DeliveryState.Checking, RelayRules.AfterLook(InDoubt, null, 9, began, began.AddSeconds(5)).State);
    }

    [Fact]
    public void A_post_missing_after_the_settle_window_is_posted_again_under_the_same_first_attempt()
    {
        var after = RelayRules.AfterLook(InDoubt, null, 6, Now + Settle, Now + Settle);

        Assert.Equal((DeliveryState.Pending, null, Now), (after.State, after.NextAttemptAt, after.FirstAttemptAt));
    }

    [Fact]
    public void A_refused_repeat_that_cannot_be_found_is_left_to_the_narrator()
    {
        var repeat = RelayRules.After(Sent(attempts: 2), new MirrorOutcome.Duplicate(""), Now, Settle);

        Assert.Equal(DeliveryState.Checking, RelayRules.AfterLook(repeat, null, 4, Now, Now).State);
        Assert.Equal(DeliveryState.NeedsNarrator, RelayRules.AfterLook(repeat, null, 5, Now, Now).State);
    }

    [Fact]
    public void A_look_changes_nothing_once_the_narrator_has_answered()
    {
        var skipped = RelayRules.CallBack(InDoubt);

        Assert.Equal(skipped, RelayRules.AfterLook(skipped, null, 9, Now + Settle, Now + Settle));
    }

    [Fact]
    public void Looks_come_more_slowly_and_never_miss_the_end_of_the_settle_window()
    {
        Assert.Equal(Now.AddSeconds(5), RelayRules.NextLook(InDoubt, 1, Now));
        Assert.Equal(Now.AddSeconds(60), RelayRules.NextLook(InDoubt, 9, Now));
        Assert.Equal(Now + Settle, RelayRules.NextLook(InDoubt, 9, Now + Settle - TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public void An_update_called_back_before_it_left_stays_unposted()
    {
        Assert.Equal(DeliveryState.Skipped, RelayRules.CallBack(Delivery()).State);
    }

    [Fact]
    public void An_update_called_back_on_its_way_is_named_honestly_when_it_lands()
    {
        var called = RelayRules.CallBack(Sent());

        var landed = RelayRules.After(called, new MirrorOutcome.Posted(Remote), Now, Settle);
        var unknown = RelayRules.After(called, new MirrorOutcome.Unknown("no answer"), Now, Settle);
        var refused = RelayRules.After(called, new MirrorOutcome.RetryLater(null, "later"), Now, Settle);

        Assert.Equal((DeliveryState.Posted, "42"), (landed.State, landed.RemoteId));
        Assert.Contains("deleted", landed.Reason);
        Assert.Equal(DeliveryState.Skipped, unknown.State);
        Assert.Contains("not known", unknown.Reason);
        Assert.Equal((DeliveryState.Skipped, "Called back before it was posted."), (refused.State, refused.Reason));
    }
}
