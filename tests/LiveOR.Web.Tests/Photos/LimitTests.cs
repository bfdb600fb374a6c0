using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Photos;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Photos;

public sealed class LimitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sixty_first_picture_of_an_account_within_an_hour_has_to_wait()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        var procedure = await store.LiveAsync();
        await AddRowsAsync(store, procedure.Id, "narrator", PhotoIntake.MostInAnHour);
        using var studio = new Studio(store);
        var intake = studio.Intake;
        var upload = new Upload(Picture.Of(64, 64), procedure.Id.Value, PhotoCalls.Shown, false, null);

        Assert.IsType<Received.TooMany>(await intake.TakeAsync(upload, "narrator", Cancel));
        Assert.IsType<Received.Kept>(await intake.TakeAsync(upload, "another narrator", Cancel));
    }

    [Fact]
    public async Task A_warning_about_the_words_is_acknowledged_by_their_author()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        var procedure = await store.LiveAsync();
        using var studio = new Studio(store);
        var intake = studio.Intake;
        const string words = "The view we had this morning.";
        Assert.IsType<Verdict.Warned>(new PrivacyGuard().Inspect(words));
        var upload = new Upload(Picture.Of(64, 64), procedure.Id.Value, words, false, null);

        Assert.IsType<Received.Warned>(await intake.TakeAsync(upload, "narrator", Cancel));
        Assert.IsType<Received.Kept>(await intake.TakeAsync(upload with { Acknowledge = true }, "narrator", Cancel));
    }

    private static async Task AddRowsAsync(Store store, ProcedureId procedure, string by, int count)
    {
        await using var db = await store.DatabaseAsync();
        db.AddRange(Enumerable.Range(0, count).Select(_ => new Photo
        {
            Id = PhotoId.New(),
            ProcedureId = procedure,
            ContentType = "image/jpeg",
            Width = 4,
            Height = 3,
            AltText = PhotoCalls.Shown,
            State = PhotoState.Approved,
            UploadedBy = by,
            UploadedAt = TimeProvider.System.GetUtcNow(),
            Bytes = [1],
        }));
        await db.SaveChangesAsync(Cancel);
    }
}
