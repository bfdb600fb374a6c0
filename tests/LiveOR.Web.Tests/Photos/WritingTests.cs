using LiveOR.Privacy;
using LiveOR.Updates;
using LiveOR.Web.Photos;
using LiveOR.Web.Tests.Storage;
using SkiaSharp;

namespace LiveOR.Web.Tests.Photos;

/// <summary>Writing burnt into pictures, found by Tesseract: Debian's tesseract-ocr must be installed.</summary>
public sealed class WritingTests
{
    private const string Banner = "ALDER EXAMPLE   MRN 4407809";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(14, "#FFFFFF", false)]
    [InlineData(18, "#FFFF00", true)]
    [InlineData(24, "#FFFFFF", true)]
    [InlineData(24, "#00E600", false)]
    [InlineData(32, "#FFFFFF", true)]
    [InlineData(32, "#FFFF00", false)]
    public async Task A_record_number_in_a_picture_is_refused_by_its_kind_and_nothing_is_kept(float size, string colour, bool bar)
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        using var studio = new Studio(store, "tesseract");
        var procedure = await store.LiveAsync();
        var file = Picture.Written(Banner, size, SKColor.Parse(colour), bar);

        var received = await studio.Intake.TakeAsync(new Upload(file, procedure.Id.Value, PhotoCalls.Shown, false, null), "narrator", Cancel);

        var writing = Assert.IsType<Received.Writing>(received);
        Assert.Contains(writing.Findings, finding => finding is { Rule: "record-number", Level: FindingLevel.Held });
        Assert.Empty(await store.Photos.ListAsync(procedure.Id, Cancel));
    }

    [Fact]
    public async Task Harmless_words_are_kept_for_who_approves_and_go_with_the_picture()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        using var studio = new Studio(store, "tesseract");
        var photo = await TakeAsync(store, studio, Picture.Written("IRRIGATION SUCTION COAGULATION", 28, SKColors.White, true));

        Assert.Equal(PictureReadingState.Read, photo.Reading!.State);
        Assert.Contains("SUCTION", photo.Reading.Words, StringComparison.Ordinal);
        await new PhotoApproval(store.Journals, store.Photos).RefuseAsync(photo.Id, "moderator", Cancel);
        Assert.Null((await store.Photos.FindAsync(photo.Id, Cancel))!.Reading);
    }

    [Fact]
    public async Task A_picture_without_writing_says_that_none_was_found()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        using var studio = new Studio(store, "tesseract");

        var photo = await TakeAsync(store, studio, Picture.Written("", 28, SKColors.White, false));

        Assert.Equal((PictureReadingState.Read, "", 0), (photo.Reading!.State, photo.Reading.Words, photo.Reading.Findings.Count));
    }

    [Fact]
    public async Task Where_no_reader_is_installed_the_picture_says_that_nobody_looked()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        using var studio = new Studio(store, "no-such-reader");

        var photo = await TakeAsync(store, studio, Picture.Written(Banner, 28, SKColors.White, true));

        Assert.Equal(PictureReadingState.Unavailable, photo.Reading!.State);
    }

    private static async Task<Photo> TakeAsync(Store store, Studio studio, byte[] file)
    {
        var procedure = await store.LiveAsync();
        var received = await studio.Intake.TakeAsync(
            new Upload(file, procedure.Id.Value, PhotoCalls.Shown, false, null), "narrator", Cancel);
        var kept = Assert.IsType<Received.Kept>(received).Photo;
        return (await store.Photos.FindAsync(kept.Id, Cancel))!;
    }
}
