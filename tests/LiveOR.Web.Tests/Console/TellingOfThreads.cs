using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using static LiveOR.Web.Tests.TheConsole.SomeThread;

namespace LiveOR.Web.Tests.TheConsole;

/// <summary>The words of every state a thread can be in.</summary>
public sealed class TellingOfThreads
{
    private const string NoKeys = "X does not accept the account's keys. The thread waits; say “post again” when that is settled.";

    [Fact]
    public void A_thread_that_is_well_says_what_stands_and_what_is_on_its_way()
    {
        var thread = Of([.. Posted(14), Post(DeliveryState.Sending), Post(DeliveryState.Pending)]);

        Assert.Equal("X: 14 posts in the thread, 2 on their way", ThreadWords.Headline(thread));
        Assert.Empty(ThreadWords.Details(thread));
        Assert.Equal(ThreadMood.Fine, thread.Mood);
    }

    [Fact]
    public void A_thread_that_has_not_begun_says_so()
    {
        Assert.Equal("X: nothing posted yet", ThreadWords.Headline(Of()));
        Assert.Equal("X: no post in the thread yet, 1 on its way", ThreadWords.Headline(Of(Post(DeliveryState.Pending))));
    }

    [Fact]
    public void A_paused_thread_says_who_paused_it_and_that_the_live_page_goes_on()
    {
        var thread = Of([.. Posted(2), Post(DeliveryState.Pending), Post(DeliveryState.Pending)]).Paused();

        Assert.Equal("X: paused by Dr Ito at 10:42", ThreadWords.Headline(thread));
        Assert.Equal(["The live page goes on.", "2 posts wait here."], ThreadWords.Details(thread));
        Assert.Equal(ThreadMood.Waits, thread.Mood);
    }

    [Fact]
    public void A_thread_without_working_keys_needs_a_person_and_says_what_it_waits_for()
    {
        var thread = Of([.. Posted(2), Post(DeliveryState.Waiting, NoKeys), Post(DeliveryState.Pending)]);

        Assert.Equal("X waits: the account's keys do not work", ThreadWords.Headline(thread));
        Assert.Equal(NoKeys, Assert.Single(thread.Stuck).Reason);
        Assert.Equal(["1 post waits behind it."], ThreadWords.Details(thread));
    }

    [Fact]
    public void A_thread_without_an_account_says_so_once_it_has_something_to_post()
    {
        var posts = Of(Post(DeliveryState.Pending));
        var thread = posts with { View = posts.View with { Connected = false } };

        Assert.Equal("X waits: no account is connected", ThreadWords.Headline(thread));
        Assert.Equal(ThreadMood.Needs, thread.Mood);
        Assert.Equal("X: nothing posted yet", ThreadWords.Headline(Of() with { View = Of().View with { Connected = false } }));
    }

    [Fact]
    public void A_post_that_needs_a_person_comes_before_everything_else()
    {
        var thread = Of([.. Posted(2), Post(DeliveryState.NeedsNarrator, "Decide."), Post(DeliveryState.Pending)]).Paused();

        Assert.Equal("X needs you: 1 post", ThreadWords.Headline(thread));
        Assert.Equal(
            ["Paused by Dr Ito at 10:42. The live page goes on.", "2 posts wait here."],
            ThreadWords.Details(thread));
    }

    [Fact]
    public void What_waits_behind_a_stuck_post_is_counted()
    {
        var thread = Of([Post(DeliveryState.NeedsNarrator), Post(DeliveryState.Pending), Post(DeliveryState.Pending)]);

        Assert.Equal(["2 posts wait for your answer."], ThreadWords.Details(thread));
    }

    [Fact]
    public void A_limit_of_x_says_when_the_thread_goes_on_and_why_it_does_not_now()
    {
        var thread = Of([.. Posted(2), Post(DeliveryState.Waiting, "X takes no more posts for now.", At(10, 55))]);

        Assert.Equal("X waits until 10:55", ThreadWords.Headline(thread));
        Assert.Equal(["X takes no more posts for now."], ThreadWords.Details(thread));
        Assert.Equal(ThreadMood.Waits, thread.Mood);
    }

    [Fact]
    public void A_doubtful_post_is_being_made_sure_of()
    {
        var thread = Of([.. Posted(2), Post(DeliveryState.Checking, "It is not known whether X has this post.", At(10, 41))]);

        Assert.Equal("X: making sure that a post stands there once", ThreadWords.Headline(thread));
    }

    [Fact]
    public void On_hold_what_waits_waits_for_the_release()
    {
        var thread = Of([.. Posted(2), Post(DeliveryState.Pending)]) with { Status = ProcedureStatus.OnHold };

        Assert.Equal("X: 2 posts in the thread, 1 for the release", ThreadWords.Headline(thread));
    }

    [Fact]
    public void Deletion_says_how_far_it_is_and_when_it_goes_on()
    {
        var deleted = Enumerable.Range(0, 3).Select(_ => Post(DeliveryState.Deleted, calledBack: true));
        var deleting = Enumerable.Range(0, 47).Select(_ => Post(DeliveryState.Deleting, "X waits.", At(10, 55), true));

        Assert.Equal(
            "X: 3 posts deleted, 47 to go, next at 10:55", ThreadWords.Headline(Of([.. deleted, .. deleting])));
        Assert.Equal(
            "X: 1 post being deleted", ThreadWords.Headline(Of(Post(DeliveryState.Deleting, calledBack: true))));
    }

    [Fact]
    public void What_was_left_out_is_not_kept_quiet() =>
        Assert.Equal(["1 post left out."], ThreadWords.Details(Of([.. Posted(2), Post(DeliveryState.Skipped)])));

    [Fact]
    public void Money_names_what_was_spent_and_what_is_to_come()
    {
        var thread = Of([.. Posted(14), Post(DeliveryState.Pending), Post(DeliveryState.Pending)]);

        Assert.Equal("This thread: 14 posts, $0.21; still to come about $0.03", ThreadWords.Money(thread));
        Assert.Equal("This thread: 1 post, $0.015", ThreadWords.Money(Of(Post())));
        Assert.Equal("This thread: 0 posts, $0.00", ThreadWords.Money(Of()));
    }

    [Fact]
    public void A_rehearsal_costs_nothing_and_says_what_it_would_have_cost()
    {
        var thread = Of(Posted(14)) with { Rehearsal = true };

        Assert.Equal("Rehearsal X: 14 posts in the thread", ThreadWords.Headline(thread));
        Assert.Equal("This thread: 14 posts, would have cost $0.21", ThreadWords.Money(thread));
    }

    [Fact]
    public void Deleted_posts_stay_on_the_bill() =>
        Assert.Equal(
            "This thread: 1 post, 1 deleted, $0.03",
            ThreadWords.Money(Of(Post(), Post(DeliveryState.Deleted, calledBack: true))));

    [Theory]
    [InlineData(88, 45, "88 of 100 posts left until 10:45")]
    [InlineData(0, 45, "None of 100 posts left until 10:45")]
    [InlineData(3, 39, null)]
    public void The_quota_is_told_until_it_is_full_again(int left, int minute, string? said)
    {
        var thread = Of(Posted(1));

        Assert.Equal(said, ThreadWords.Quota(
            thread with { View = thread.View with { Quota = new MirrorQuota(100, left, At(10, minute)) } }));
    }

    [Fact]
    public void Another_day_is_named() =>
        Assert.Equal("3 Mar 00:10", Clock.At(new DateTimeOffset(2026, 3, 2, 22, 10, 0, TimeSpan.Zero)));
}
