using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>What stands there can be taken back, and “removed” is only said when it is.</summary>
public abstract partial class MirrorContract
{
    [Fact]
    public async Task A_deleted_post_is_gone_and_its_reply_stays()
    {
        var root = await PostedAsync("1/ Time-out done.");
        var reply = await PostedAsync("2/ Ports in.", root);

        Assert.IsType<MirrorOutcome.Removed>(await Mirror.DeleteAsync(root, Cancel));

        Assert.Equal(reply, Assert.Single(await SeenAsync()).Post.Id);
    }

    [Fact]
    public async Task A_post_that_was_gone_already_is_removed()
    {
        var root = await PostedAsync("1/ Time-out done.");
        await Mirror.DeleteAsync(root, Cancel);

        Assert.IsType<MirrorOutcome.Removed>(await Mirror.DeleteAsync(root, Cancel));
        Assert.Equal(2, (await Network.RequestsAsync("DELETE")).Count);
    }

    [Fact]
    public async Task A_strangers_post_is_not_ours_to_delete()
    {
        var theirs = await Network.StrangerSaysAsync("Not yours.");

        var outcome = await Mirror.DeleteAsync(theirs, Cancel);

        Assert.True(outcome is MirrorOutcome.Refused or MirrorOutcome.AuthRequired, outcome.ToString());
        Assert.Single(await Network.PostsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("../users/me")]
    [InlineData("12345678901234567890")]
    public async Task What_cannot_be_a_post_is_not_asked_for(string id)
    {
        Assert.IsType<MirrorOutcome.Refused>(await Mirror.DeleteAsync(id, Cancel));
        Assert.Empty(await Network.RequestsAsync());
    }

    [Theory]
    [InlineData("402", typeof(MirrorOutcome.QuotaExhausted))]
    [InlineData("429", typeof(MirrorOutcome.RetryLater))]
    [InlineData("429-retry-after", typeof(MirrorOutcome.RetryLater))]
    [InlineData("503-before", typeof(MirrorOutcome.Unknown))]
    [InlineData("503-after", typeof(MirrorOutcome.Unknown))]
    [InlineData("abort-before", typeof(MirrorOutcome.Unknown))]
    [InlineData("abort-after", typeof(MirrorOutcome.Unknown))]
    [InlineData("garbage-before", typeof(MirrorOutcome.Unknown))]
    [InlineData("201-unreadable", typeof(MirrorOutcome.Unknown))]
    public async Task An_answer_to_a_deletion_has_its_name(string fault, Type outcome)
    {
        var root = await PostedAsync("1/ Time-out done.");
        await Network.SpoilAsync(fault, "delete");

        Assert.IsType(outcome, await Mirror.DeleteAsync(root, Cancel));
        await Network.OnlyRequestAsync("DELETE");
    }
}
