using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>Where nobody can know whether a post was made, the adapter says so, and never throws.</summary>
public abstract partial class MirrorContract
{
    public static TheoryData<string, int> Doubts => new()
    {
        { "500-before", 0 }, { "500-after", 1 },
        { "502-before", 0 }, { "502-after", 1 },
        { "503-before", 0 }, { "503-after", 1 },
        { "504-before", 0 }, { "504-after", 1 },
        { "abort-before", 0 }, { "abort-after", 1 },
        { "garbage-before", 0 }, { "garbage-after", 1 },
        { "201-unreadable", 1 },
    };

    [Theory]
    [MemberData(nameof(Doubts))]
    public async Task A_broken_answer_leaves_open_whether_it_was_posted(string fault, int made)
    {
        await Network.SpoilAsync(fault, "post");

        Assert.IsType<MirrorOutcome.Unknown>(await TryAsync("1/ Time-out done."));

        await Network.OnlyRequestAsync();
        Assert.Equal(made, (await Network.PostsAsync()).Count);
        Assert.Equal(made, (await SeenAsync()).Count);
    }

    [Theory]
    [InlineData("hang-before", 0)]
    [InlineData("hang-after", 1)]
    public async Task Silence_ends_at_the_time_out_and_leaves_it_open(string fault, int made)
    {
        await ReconnectAsync(("Mirrors:X:TimeoutSeconds", "1"));
        await Network.SpoilAsync(fault, "post");

        Assert.IsType<MirrorOutcome.Unknown>(await TryAsync("1/ Time-out done."));
        Assert.Equal(made, (await Network.PostsAsync()).Count);
    }

    [Fact]
    public async Task Where_nobody_listens_it_is_tried_again_later()
    {
        await Network.DisposeAsync();

        Assert.IsType<MirrorOutcome.RetryLater>(await TryAsync("1/ Time-out done."));
        Assert.IsType<MirrorOutcome.RetryLater>(await Mirror.DeleteAsync("1234", Cancel));
        Assert.IsType<MirrorOutcome.RetryLater>(await Mirror.UploadAsync(Picture("The gallbladder."), Cancel));
        Assert.Null(await TryReadAsync());
        Assert.False((await Mirror.TestAsync(Cancel)).Works);
    }

    public static TheoryData<string> Calls => new("post", "post with a picture", "delete", "upload", "read", "test");

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Whoever_calls_an_attempt_off_gets_that_and_nothing_else(string call)
    {
        using var already = new CancellationTokenSource();
        await already.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CallAsync(call, already.Token));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task An_attempt_can_be_called_off_while_it_is_under_way(string call)
    {
        await Network.OrderAsync("""{"standing":[{"fault":"hang-before","seconds":60}]}""");
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        soon.CancelAfter(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CallAsync(call, soon.Token));
    }

    private Task CallAsync(string call, CancellationToken cancellationToken) => call switch
    {
        "post" => Mirror.PostAsync(new MirrorPost("1/ Time-out done.", null), cancellationToken),
        "post with a picture" => Mirror.PostAsync(new MirrorPost("1/ Time-out done.", "77") { MediaIds = ["1"] }, cancellationToken),
        "delete" => Mirror.DeleteAsync("1234", cancellationToken),
        "upload" => Mirror.UploadAsync(Picture("The gallbladder."), cancellationToken),
        "read" => Mirror.ReadBackAsync(DateTimeOffset.UnixEpoch.AddYears(50), cancellationToken),
        _ => Mirror.TestAsync(cancellationToken),
    };
}
