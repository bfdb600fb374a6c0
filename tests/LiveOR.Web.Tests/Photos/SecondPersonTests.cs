using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Photos;
using LiveOR.Web.Tests.Audience;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Photos;

/// <summary>The second person's word, with the storage and without the server: it knows one account only.</summary>
public sealed class SecondPersonTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_else_approves_and_the_same_again_changes_nothing()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        var (approval, photo) = await WaitingAsync(store);

        Assert.IsType<Decided.NotYours>(await approval.ApproveAsync(photo.Id, "narrator", PhotoCheck.AllIds, false, Cancel));
        var first = Assert.IsType<Decided.Done>(await approval.ApproveAsync(photo.Id, "moderator", PhotoCheck.AllIds, false, Cancel));
        var again = Assert.IsType<Decided.Done>(await approval.ApproveAsync(photo.Id, "reviewer", PhotoCheck.AllIds, false, Cancel));

        Assert.Equal((PhotoState.Approved, "moderator"), (first.Photo.State, first.Photo.DecidedBy));
        Assert.Equal("moderator", again.Photo.DecidedBy);
        Assert.NotNull(await store.Photos.ForMirrorAsync(photo.Id.ToString(), Cancel));
    }

    [Fact]
    public async Task Refusing_erases_the_bytes_and_the_words()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        var (approval, photo) = await WaitingAsync(store);

        await approval.RefuseAsync(photo.Id, "moderator", Cancel);

        var left = (await store.Photos.FindAsync(photo.Id, Cancel))!;
        Assert.Equal((PhotoState.Refused, "", 0, "moderator"), (left.State, left.AltText, left.Bytes.Length, left.DecidedBy));
        Assert.IsType<Decided.Conflict>(await approval.ApproveAsync(photo.Id, "moderator", PhotoCheck.AllIds, false, Cancel));
    }

    [Fact]
    public async Task Who_approves_has_looked_for_all_four_and_is_told_what_is_missing()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        var (approval, photo) = await WaitingAsync(store);

        var refused = await approval.ApproveAsync(photo.Id, "moderator", ["no-face", "no-screen", "nothing-else"], false, Cancel);
        var waits = (await store.Photos.FindAsync(photo.Id, Cancel))!;
        var done = await approval.ApproveAsync(photo.Id, "moderator", ["no-tattoo", "no-face", "no-screen", "no-label"], false, Cancel);

        Assert.Equal(["no-label", "no-tattoo"], Assert.IsType<Decided.Unchecked>(refused).Missing.Select(check => check.Id));
        Assert.Equal((PhotoState.Waiting, 0), (waits.State, waits.Checks.Count));
        Assert.Equal(PhotoCheck.AllIds, Assert.IsType<Decided.Done>(done).Photo.Checks);
        Assert.Equal(PhotoCheck.AllIds, (await store.Photos.FindAsync(photo.Id, Cancel))!.Checks);
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public async Task Who_approves_may_make_a_picture_graphic_and_not_the_other_way_round(bool said, bool set, bool graphic)
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        var (approval, photo) = await WaitingAsync(store, graphic: said);

        await approval.ApproveAsync(photo.Id, "moderator", PhotoCheck.AllIds, set, Cancel);

        Assert.Equal(graphic, (await store.Photos.FindAsync(photo.Id, Cancel))!.Graphic);
    }

    [Fact]
    public async Task A_picture_is_not_approved_once_the_consent_no_longer_covers_it()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        var (approval, photo) = await WaitingAsync(store, scope: "text");

        Assert.IsType<Decided.Conflict>(await approval.ApproveAsync(photo.Id, "moderator", PhotoCheck.AllIds, false, Cancel));
    }

    private static async Task<(PhotoApproval Approval, Photo Photo)> WaitingAsync(
        Store store, string scope = "photos", bool graphic = true)
    {
        var procedure = Narrated.Procedure(Guid.NewGuid().ToString("N"), rehearsal: false) with
        {
            Consent = new Consent
            {
                Scope = [scope],
                ObtainedBy = "ward physician",
                ObtainedOn = new DateOnly(2026, 1, 5),
                CapacityConfirmed = true,
                AudienceDisclosed = true,
                Language = "en",
            },
        };
        var photo = new Photo
        {
            Id = PhotoId.New(),
            ProcedureId = procedure.Id,
            ContentType = "image/jpeg",
            Width = 4,
            Height = 3,
            AltText = PhotoCalls.Shown,
            State = PhotoState.Waiting,
            UploadedBy = "narrator",
            UploadedAt = Narrated.Incision,
            Graphic = graphic,
            Bytes = [1, 2, 3],
        };
        await using var db = await store.DatabaseAsync();
        db.AddRange(procedure, photo);
        await db.SaveChangesAsync(Cancel);
        return (new PhotoApproval(store.Journals, store.Photos), photo);
    }
}
