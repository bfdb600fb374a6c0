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
        var after = DoubtRules.AfterLook(InDoubt, Remote, Now, Now);

        Assert.Equal((DeliveryState.Posted, "42"), (after.State, after.RemoteId));
    }

    [Fact]
    public void A_post_that_is_not_found_at_once_is_looked_for_again_ever_more_slowly()
    {
        var (delivery, now) = (InDoubt, Now);
        foreach (var seconds in new[] { 5, 10, 15, 30, 60 })
        {
            delivery = DoubtRules.AfterLook(delivery, null, now, now);
            Assert.Equal((DeliveryState.Checking, now.AddSeconds(seconds)), (delivery.State, delivery.NextAttemptAt));
            now = delivery.NextAttemptAt!.Value;
        }
    }

    [Fact]
    public void The_end_of_the_settle_window_is_never_missed()
    {
        var late = Now + Settle - TimeSpan.FromSeconds(3);

        Assert.Equal(Now + Settle, DoubtRules.AfterLook(InDoubt with { Looks = 9 }, null, late, late).NextAttemptAt);
    }

    [Fact]
    public void A_look_that_began_before_the_settle_window_ended_proves_nothing()
    {
        var began = Now + Settle - TimeSpan.FromSeconds(1);

        Assert.Equal(DeliveryState.Checking, DoubtRules.AfterLook(InDoubt, null, began, began.AddSeconds(5)).State);
    }

    [Fact]
    public void Posts_that_cannot_be_read_prove_nothing_however_late()
    {
        Assert.Equal(DeliveryState.Checking, DoubtRules.LookedInVain(InDoubt, Now + (2 * Settle)).State);
    }

    [Fact]
    public void A_post_missing_after_the_settle_window_is_posted_again_under_the_same_first_attempt()
    {
        var after = DoubtRules.AfterLook(InDoubt, null, Now + Settle, Now + Settle);

        Assert.Equal((DeliveryState.Pending, null, Now), (after.State, after.NextAttemptAt, after.FirstAttemptAt));
    }

    [Fact]
    public void A_refused_repeat_that_cannot_be_found_is_left_to_the_narrator()
    {
        var repeat = RelayRules.After(Sent(attempts: 2), new MirrorOutcome.Duplicate(""), Now, Settle);

        Assert.Equal(DeliveryState.Checking, DoubtRules.AfterLook(repeat with { Looks = 3 }, null, Now, Now).State);
        Assert.Equal(DeliveryState.NeedsNarrator, DoubtRules.AfterLook(repeat with { Looks = 4 }, null, Now, Now).State);
    }

    [Fact]
    public void A_look_changes_nothing_once_the_narrator_has_answered()
    {
        var skipped = RelayRules.Skip(InDoubt, null);

        Assert.Equal(skipped, DoubtRules.AfterLook(skipped, null, Now + Settle, Now + Settle));
    }
}
