using LiveOR.Mirrors;
using LiveOR.Web.Tests.Rehearsal;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>Pictures go with their words, at the root and in the thread.</summary>
public abstract partial class MirrorContract
{
    [Fact]
    public async Task A_root_and_a_reply_show_pictures_with_their_alt_texts()
    {
        string[] four = ["The liver.", "The gallbladder, lifted.", "Two clips; “medial”.", "胆囊 & more"];
        List<string> ids = [];
        foreach (var words in four)
        {
            ids.Add(await UploadedAsync(words));
        }

        var root = await PostedAsync("1/ Four at once.", null, [.. ids]);
        var reply = await PostedAsync("2/ One more.", root, await UploadedAsync("The last port."));

        Assert.Equal(four, await Network.AltTextsAsync(root));
        Assert.Equal(["The last port."], await Network.AltTextsAsync(reply));
        var seen = (await SeenAsync()).OrderBy(each => each.Text, StringComparer.Ordinal);
        Assert.Equal([("1/ Four at once.", null), ("2/ One more.", root)], seen.Select(each => (each.Text, each.ParentId)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_graphic_picture_is_covered_until_it_is_asked_for(bool graphic)
    {
        var uploaded = Assert.IsType<MirrorOutcome.Uploaded>(await Mirror.UploadAsync(Picture("The liver bed.", graphic), Cancel));

        await PostedAsync("1/ What is left.", null, uploaded.MediaId);

        Assert.Equal(graphic, (await Network.PageAsync()).Contains("Sensitive content", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_may_stand_without_words()
    {
        await PostedAsync("", null, await UploadedAsync("The gallbladder, lifted."));

        Assert.Equal("", Assert.Single(await SeenAsync()).Text);
    }

    [Fact]
    public async Task A_link_in_the_words_stays_when_that_of_the_picture_goes()
    {
        await PostedAsync("1/ See https://example.org/x", null, await UploadedAsync("The gallbladder, lifted."));

        Assert.Equal("1/ See https://example.org/x", Assert.Single(await SeenAsync()).Text);
    }

    [Fact]
    public async Task Pieces_make_a_picture_too()
    {
        await ReconnectAsync(("Mirrors:X:ChunkedUploads", "true"), ("Mirrors:X:ChunkBytes", "64"));

        var root = await PostedAsync("1/ In pieces.", null, await UploadedAsync("The gallbladder, lifted."));

        Assert.Equal(["The gallbladder, lifted."], await Network.AltTextsAsync(root));
        Assert.True((await Network.RequestsAsync()).Count(each => each.GetProperty("path").GetString()!.EndsWith("/append", StringComparison.Ordinal)) > 1);
    }

    [Fact]
    public async Task A_picture_that_the_network_does_not_know_is_lost()
    {
        Assert.IsType<MirrorOutcome.ImageLost>(await TryAsync("1/ Lost.", null, "1"));
        await Network.OnlyRequestAsync();
    }

    [Fact]
    public async Task A_picture_that_has_become_stale_is_lost_and_can_be_sent_again()
    {
        var id = await UploadedAsync("The gallbladder, lifted.");
        await Network.OrderAsync("""{"advanceSeconds":90000}""", "clock");

        Assert.IsType<MirrorOutcome.ImageLost>(await TryAsync("1/ A day late.", null, id));

        await PostedAsync("1/ A day late.", null, await UploadedAsync("The gallbladder, lifted."));
    }

    [Fact]
    public async Task What_X_forgets_is_known_before_it_forgets_it()
    {
        var now = TimeProvider.System.GetUtcNow();

        var uploaded = Assert.IsType<MirrorOutcome.Uploaded>(await Mirror.UploadAsync(Picture("The gallbladder."), Cancel));

        Assert.InRange(uploaded.ExpiresAt!.Value, now.AddHours(1), now.AddHours(24));
    }

    [Fact]
    public async Task No_picture_leaves_without_its_words()
    {
        Assert.IsType<MirrorOutcome.Refused>(await Mirror.UploadAsync(Picture("  "), Cancel));
        Assert.Empty(await Network.RequestsAsync());
    }

    [Fact]
    public async Task What_is_no_picture_is_refused()
    {
        var page = new MirrorImage("image/png", "%PDF-1.7 not a picture at all"u8.ToArray(), "A page.", Graphic: true);

        Assert.IsType<MirrorOutcome.Refused>(await Mirror.UploadAsync(page, Cancel));
    }

    [Theory]
    [InlineData("402", typeof(MirrorOutcome.QuotaExhausted))]
    [InlineData("429", typeof(MirrorOutcome.RetryLater))]
    [InlineData("503-before", typeof(MirrorOutcome.Unknown))]
    [InlineData("abort-after", typeof(MirrorOutcome.Unknown))]
    [InlineData("garbage-before", typeof(MirrorOutcome.Unknown))]
    public async Task An_answer_to_a_picture_has_its_name(string fault, Type outcome)
    {
        await Network.SpoilAsync(fault, "upload");

        Assert.IsType(outcome, await Mirror.UploadAsync(Picture("The gallbladder."), Cancel));
        await Network.OnlyRequestAsync();
    }

    [Fact]
    public void Up_to_four_pictures_stand_in_a_post() => Assert.Equal(4, Mirror.ImagesAtMost);

    private static MirrorImage Picture(string words, bool graphic = false) => new("image/png", SamplePictures.Png(), words, graphic);

    private async Task<string> UploadedAsync(string words) =>
        Assert.IsType<MirrorOutcome.Uploaded>(await Mirror.UploadAsync(Picture(words), Cancel)).MediaId;
}
