using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>What a refusal means; the answers are those of x-api.md section 2.6.</summary>
public abstract partial class MirrorContract
{
    public static TheoryData<string, Type> Refusals => new()
    {
        { "400-too-long", typeof(MirrorOutcome.Refused) },
        { "403-too-long", typeof(MirrorOutcome.Refused) },
        { "403-refused", typeof(MirrorOutcome.Refused) },
        { "402", typeof(MirrorOutcome.QuotaExhausted) },
        { "403-not-visible", typeof(MirrorOutcome.RetryLater) },
        { "429", typeof(MirrorOutcome.RetryLater) },
        { "429-retry-after", typeof(MirrorOutcome.RetryLater) },
        { "429-day", typeof(MirrorOutcome.RetryLater) },
        { "429-plain", typeof(MirrorOutcome.RetryLater) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_has_its_name_and_nothing_is_posted(string fault, Type outcome)
    {
        await Network.SpoilAsync(fault, "post");

        Assert.IsType(outcome, await TryAsync("1/ Time-out done."));

        await Network.OnlyRequestAsync();
        Assert.Empty(await Network.PostsAsync());
    }

    [Fact]
    public async Task Whoever_is_not_let_in_needs_a_person()
    {
        await Network.OrderAsync("""{"standing":[{"fault":"401","calls":"post"}]}""");

        Assert.IsType<MirrorOutcome.AuthRequired>(await TryAsync("1/ Time-out done."));
        Assert.Empty(await Network.PostsAsync());
    }

    [Fact]
    public async Task The_same_words_twice_are_a_duplicate()
    {
        await PostedAsync("1/ Haemostasis.");

        Assert.IsType<MirrorOutcome.Duplicate>(await TryAsync("1/ Haemostasis."));
        Assert.Single(await Network.PostsAsync());
    }

    [Fact]
    public async Task A_post_longer_than_the_limit_is_refused()
    {
        Assert.IsType<MirrorOutcome.Refused>(await TryAsync(new string('a', Mirror.Limit + 1)));
        await PostedAsync(new string('a', Mirror.Limit));
    }

    [Fact]
    public async Task A_reply_to_a_strangers_post_is_refused()
    {
        var theirs = await Network.StrangerSaysAsync("Not yours.");

        Assert.IsType<MirrorOutcome.Refused>(await TryAsync("2/ Ports in.", theirs));
    }

    [Fact]
    public async Task A_reply_to_a_post_that_is_not_seen_is_tried_a_few_times_only()
    {
        var root = await PostedAsync("1/ Time-out done.");
        await Mirror.DeleteAsync(root, Cancel);

        var later = Assert.IsType<MirrorOutcome.RetryLater>(await TryAsync("2/ Ports in.", root));

        Assert.InRange(later.AttemptsAtMost!.Value, 2, 10);
    }

    [Theory]
    [InlineData("429", 60)]
    [InlineData("429-day", 7_200)]
    [InlineData("429-retry-after", 45)]
    public async Task What_comes_too_often_waits_as_long_as_the_network_says(string fault, int seconds)
    {
        await Network.OrderAsync($$"""{"script":[{"fault":"{{fault}}","calls":"post","seconds":{{seconds}}}]}""");
        var before = TimeProvider.System.GetUtcNow();

        var later = Assert.IsType<MirrorOutcome.RetryLater>(await TryAsync("1/ Time-out done."));

        var after = TimeProvider.System.GetUtcNow();
        Assert.InRange(later.At!.Value, before.AddSeconds(seconds - 2), after.AddSeconds(seconds + 4));
    }

    [Fact]
    public async Task Without_a_word_about_how_long_it_waits_a_quarter_of_an_hour()
    {
        await Network.SpoilAsync("429-plain", "post");

        var later = Assert.IsType<MirrorOutcome.RetryLater>(await TryAsync("1/ Time-out done."));

        Assert.InRange(later.At!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(16));
    }

    [Fact]
    public async Task An_account_that_has_run_dry_is_told_apart()
    {
        await Network.OrderAsync("""{"balance":0.001}""", "credits");

        var dry = Assert.IsType<MirrorOutcome.QuotaExhausted>(await TryAsync("1/ Time-out done."));

        Assert.NotEmpty(dry.Reason);
    }
}
