using LiveOR.Mirrors;
using static LiveOR.Tests.Mirrors.RelayThread;

namespace LiveOR.Tests.Mirrors;

public sealed class RelayRulesTests
{
    [Fact]
    public void An_attempt_is_counted_and_the_first_one_is_remembered()
    {
        var first = RelayRules.Begin(Delivery(), "7", Now);
        var second = RelayRules.Begin(first with { State = DeliveryState.Pending }, "7", Now.AddMinutes(5));

        Assert.Equal(
            (DeliveryState.Sending, 2, Now, "7"),
            (second.State, second.Attempts, second.FirstAttemptAt, second.ParentRemoteId));
    }

    [Fact]
    public void A_post_that_was_made_stands_with_its_address()
    {
        var after = After(Sent(), new MirrorOutcome.Posted(Remote));

        Assert.Equal(
            (DeliveryState.Posted, "42", Remote.Url, Now, null),
            (after.State, after.RemoteId, after.RemoteUrl, after.PostedAt, after.Reason));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 5)]
    [InlineData(3, 10)]
    [InlineData(4, 30)]
    [InlineData(5, 60)]
    [InlineData(50, 60)]
    public void Without_a_time_from_the_mirror_it_is_tried_again_ever_more_slowly(int attempts, int seconds)
    {
        var after = After(Sent(attempts: attempts), new MirrorOutcome.RetryLater(null, "X cannot be reached."));

        Assert.Equal((DeliveryState.Waiting, Now.AddSeconds(seconds)), (after.State, after.NextAttemptAt));
    }

    [Fact]
    public void A_time_named_by_the_mirror_is_kept()
    {
        var after = After(Sent(), new MirrorOutcome.RetryLater(Now.AddMinutes(14), "Too many posts."));

        Assert.Equal((DeliveryState.Waiting, Now.AddMinutes(14)), (after.State, after.NextAttemptAt));
        Assert.StartsWith("Too many posts. It is tried again by itself", after.Reason);
    }

    [Fact]
    public void A_parent_that_stays_invisible_is_asked_about_after_four_attempts()
    {
        var invisible = new MirrorOutcome.RetryLater(null, "X does not see the parent.") { AttemptsAtMost = 4 };

        Assert.Equal(DeliveryState.Waiting, After(Sent(attempts: 3), invisible).State);
        Assert.Equal(DeliveryState.NeedsNarrator, After(Sent(attempts: 4), invisible).State);
    }

    [Fact]
    public void A_refusal_asks_the_narrator_and_says_why()
    {
        var after = After(Sent(), new MirrorOutcome.Refused("X says that this post is too long."));

        Assert.Equal(DeliveryState.NeedsNarrator, after.State);
        Assert.Equal("X says that this post is too long. Decide: it is there / post again / skip.", after.Reason);
    }

    [Fact]
    public void Lost_keys_pause_the_thread_until_somebody_settles_it()
    {
        var after = After(Sent(), new MirrorOutcome.AuthRequired("X does not accept the keys."));

        Assert.Equal((DeliveryState.Waiting, null), (after.State, after.NextAttemptAt));
        Assert.Equal(DeliveryState.Pending, RelayRules.OnStartUp(after, Now, Settle).State);
    }

    [Fact]
    public void An_empty_account_is_tried_again_after_a_quarter_of_an_hour()
    {
        var after = After(Sent(), new MirrorOutcome.QuotaExhausted("No credits."));

        Assert.Equal((DeliveryState.Waiting, Now.AddMinutes(15)), (after.State, after.NextAttemptAt));
    }

    [Fact]
    public void A_repeat_on_the_first_attempt_is_somebody_elses_post()
    {
        Assert.Equal(DeliveryState.NeedsNarrator, After(Sent(), new MirrorOutcome.Duplicate("")).State);
    }

    [Fact]
    public void A_repeat_on_a_later_attempt_may_be_our_own_post()
    {
        var after = After(Sent(attempts: 2), new MirrorOutcome.Duplicate(""));

        Assert.Equal((DeliveryState.Checking, Now, null), (after.State, after.NextAttemptAt, after.SettlesAt));
    }

    [Fact]
    public void Not_knowing_is_said_and_nothing_is_posted_again_before_the_settle_window_ends()
    {
        var after = After(Sent(), new MirrorOutcome.Unknown("the connection ended"));

        Assert.Equal((DeliveryState.Checking, Now, Now + Settle), (after.State, after.NextAttemptAt, after.SettlesAt));
        Assert.StartsWith("It is not known whether X has this post", after.Reason);
        Assert.Contains("it is there / post again / skip", after.Reason);
    }

    [Fact]
    public void What_was_being_sent_when_the_server_died_is_checked()
    {
        var after = RelayRules.OnStartUp(Sent(), Now.AddHours(1), Settle);

        Assert.Equal((DeliveryState.Checking, Now.AddHours(1) + Settle), (after.State, after.SettlesAt));
    }

    [Theory]
    [InlineData(DeliveryState.Pending)]
    [InlineData(DeliveryState.Posted)]
    [InlineData(DeliveryState.NeedsNarrator)]
    [InlineData(DeliveryState.Skipped)]
    public void A_start_changes_nothing_that_was_settled(DeliveryState state)
    {
        var delivery = Delivery(state: state);

        Assert.Equal(delivery, RelayRules.OnStartUp(delivery, Now, Settle));
    }

    [Fact]
    public void What_was_waiting_too_long_is_asked_about_with_its_age()
    {
        var after = RelayRules.TooLate(Delivery() with { QueuedAt = Now.AddHours(-9) }, Now);

        Assert.Equal(DeliveryState.NeedsNarrator, after.State);
        Assert.StartsWith("It has waited for 9 hours, so it is not sent without asking.", after.Reason);
    }

    private static Delivery After(Delivery delivery, MirrorOutcome outcome) =>
        RelayRules.After(delivery, outcome, Now, Settle);
}
