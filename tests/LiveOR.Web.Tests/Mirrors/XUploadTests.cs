using LiveOR.Mirrors;
using Microsoft.Extensions.Time.Testing;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>A picture's way to X, over HTTP.</summary>
public sealed class XUploadTests
{
    private static readonly byte[] Small = [.. Enumerable.Range(0, 2_500).Select(each => (byte)each)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, int, string, Type> Answers => new()
    {
        { "upload", 400, """{"title":"Invalid Request","detail":"The media is not a picture."}""", typeof(MirrorOutcome.Refused) },
        { "upload", 401, """{"title":"Unauthorized"}""", typeof(MirrorOutcome.AuthRequired) },
        { "upload", 402, """{"title":"CreditsDepleted"}""", typeof(MirrorOutcome.QuotaExhausted) },
        { "upload", 403, """{"title":"Forbidden","detail":"You are not permitted to perform this action."}""", typeof(MirrorOutcome.AuthRequired) },
        { "upload", 403, """{"title":"Forbidden","detail":"Forbidden"}""", typeof(MirrorOutcome.Refused) },
        { "upload", 413, "", typeof(MirrorOutcome.Refused) },
        { "upload", 429, "", typeof(MirrorOutcome.RetryLater) },
        { "upload", 500, "", typeof(MirrorOutcome.Unknown) },
        { "upload", 503, "<html>over capacity</html>", typeof(MirrorOutcome.Unknown) },
        { "upload", 200, "<html>hello</html>", typeof(MirrorOutcome.Unknown) },
        { "upload", 200, """{"data":{}}""", typeof(MirrorOutcome.Unknown) },
        { "metadata", 400, """{"title":"Invalid Request"}""", typeof(MirrorOutcome.Refused) },
        { "metadata", 404, """{"title":"Not Found"}""", typeof(MirrorOutcome.Unknown) },
        { "metadata", 429, "", typeof(MirrorOutcome.RetryLater) },
        { "metadata", 500, "", typeof(MirrorOutcome.Unknown) },
    };

    public static TheoryData<string> Steps => new("initialize", "append", "finalize");

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_to_a_picture_has_its_name(string step, int status, string body, Type outcome)
    {
        await using var x = await KeyedX.StartAsync();
        x.Stand.Media.Faults[step] = StandInForX.Answer(status, body);

        Assert.IsType(outcome, await UploadAsync(x));
        Assert.Equal(step == "upload" ? 1 : 2, x.Stand.Media.Calls.Count);
    }

    [Fact]
    public async Task A_small_picture_goes_in_one_piece_and_its_alt_text_after_it()
    {
        await using var x = await KeyedX.StartAsync();
        var before = TimeProvider.System.GetUtcNow();

        var uploaded = Assert.IsType<MirrorOutcome.Uploaded>(await UploadAsync(x));

        Assert.Equal(["upload tweet_image 2500", "metadata 900"], x.Stand.Media.Calls);
        Assert.Equal(Small, x.Stand.Media.Received);
        Assert.Equal("The gallbladder, lifted.", x.Stand.Media.AltText);
        Assert.Equal("900", uploaded.MediaId);
        Assert.InRange(uploaded.ExpiresAt!.Value, before.AddHours(23.9), before.AddHours(23.95));
    }

    [Fact]
    public async Task Pieces_go_in_order_and_are_finished_before_the_alt_text()
    {
        await using var x = await KeyedX.StartAsync(("Mirrors:X:ChunkedUploads", "true"), ("Mirrors:X:ChunkBytes", "1000"));

        Assert.IsType<MirrorOutcome.Uploaded>(await UploadAsync(x));

        Assert.Equal(
            ["initialize image/jpeg 2500 tweet_image", "append 0 1000", "append 1 1000", "append 2 500", "finalize 900", "metadata 900"],
            x.Stand.Media.Calls);
        Assert.Equal(Small, x.Stand.Media.Received);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_piece_that_is_not_taken_ends_the_attempt(string step)
    {
        await using var x = await KeyedX.StartAsync(("Mirrors:X:ChunkedUploads", "true"));
        x.Stand.Media.Faults[step] = StandInForX.Cut;

        Assert.IsType<MirrorOutcome.Unknown>(await UploadAsync(x));
        Assert.StartsWith(step, x.Stand.Media.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_larger_than_five_megabytes_goes_in_pieces_of_one()
    {
        await using var x = await KeyedX.StartAsync();
        var large = new byte[(5 * 1024 * 1024) + 1];

        Assert.IsType<MirrorOutcome.Uploaded>(await x.Mirror.UploadAsync(new("image/gif", large, "Large.", Graphic: false), Cancel));

        Assert.Equal($"initialize image/gif {large.Length} tweet_gif", x.Stand.Media.Calls[0]);
        Assert.Equal(6, x.Stand.Media.Calls.Count(each => each.StartsWith("append", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_X_still_looks_at_is_waited_for()
    {
        await using var x = await KeyedX.StartAsync(("Mirrors:X:ChunkedUploads", "true"));
        x.Stand.Media.Processing.Enqueue("""{"state":"pending","check_after_secs":1}""");
        x.Stand.Media.Processing.Enqueue("""{"state":"succeeded","progress_percent":100}""");

        Assert.IsType<MirrorOutcome.Uploaded>(await UploadAsync(x));

        Assert.Equal(["finalize 900", "status STATUS 900", "metadata 900"], x.Stand.Media.Calls.TakeLast(3));
    }

    [Fact]
    public async Task What_X_cannot_read_is_refused_in_its_words()
    {
        await using var x = await KeyedX.StartAsync();
        x.Stand.Media.Processing.Enqueue("""{"state":"failed","error":{"code":1,"name":"InvalidMedia","message":"Not a picture."}}""");

        var refused = Assert.IsType<MirrorOutcome.Refused>(await UploadAsync(x));

        Assert.Equal("X could not read this picture: Not a picture.", refused.Reason);
    }

    [Fact]
    public async Task Waiting_for_X_to_look_ends_after_a_minute()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromSeconds(61) };
        await using var x = await KeyedX.StartAsync(time);
        x.Stand.Media.Processing.Enqueue("""{"state":"in_progress","check_after_secs":1}""");

        Assert.IsType<MirrorOutcome.RetryLater>(await UploadAsync(x));
        Assert.Single(x.Stand.Media.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task No_picture_leaves_without_its_words(string? words)
    {
        await using var x = await KeyedX.StartAsync();

        var outcome = await x.Mirror.UploadAsync(new("image/jpeg", Small, words ?? new string('a', 1_001), Graphic: false), Cancel);

        Assert.IsType<MirrorOutcome.Refused>(outcome);
        Assert.Empty(x.Stand.Media.Calls);
    }

    [Theory]
    [InlineData(600, 300)]
    [InlineData(100, 50)]
    [InlineData(null, 82_500)]
    public async Task An_upload_is_given_up_a_little_before_X_forgets_it(int? said, int kept)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var x = await KeyedX.StartAsync(time);
        x.Stand.Media.ExpiresAfter = said;

        var uploaded = Assert.IsType<MirrorOutcome.Uploaded>(await UploadAsync(x));

        Assert.Equal(time.GetUtcNow().AddSeconds(kept), uploaded.ExpiresAt);
    }

    private static Task<MirrorOutcome> UploadAsync(KeyedX x) =>
        x.Mirror.UploadAsync(new("image/jpeg", Small, "The gallbladder, lifted.", Graphic: false), Cancel);
}
