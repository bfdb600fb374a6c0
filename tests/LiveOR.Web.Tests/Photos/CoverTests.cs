using System.Net;
using System.Text.Json;
using LiveOR.Client;
using LiveOR.Updates;
using LiveOR.Web.Photos;
using LiveOR.Web.Tests.Procedures;
using LiveOR.Web.Tests.Storage;
using SkiaSharp;

namespace LiveOR.Web.Tests.Photos;

public sealed class CoverTests(Server server)
{
    private static readonly PhotoBox[] Corner = [new(0, 0, 100, 60)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_covered_is_black_and_the_rest_stays()
    {
        var procedure = await server.PrepareAsync();
        var photo = await server.Staff.AddPhotoAsync(procedure.Id, Picture.Of(640, 480));

        var answer = await server.Staff.PostJsonAsync(
            $"/api/photos/{photo.Id}/cover", """{"boxes":[{"x":0,"y":0,"width":100,"height":60},{"x":500,"y":400,"width":140,"height":80}]}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var kept = await server.Staff.ImageAsync(photo.Id);
        Assert.True(PlainJpeg.Is(kept));
        using var shown = SKBitmap.Decode(kept);
        Assert.All([(0, 0), (90, 50), (508, 408), (639, 479)], at => Assert.True(Brightness(shown, at) < 12, $"{at} is to be seen."));
        Assert.All([(150, 20), (20, 90), (480, 380)], at => Assert.True(Brightness(shown, at) > 60, $"{at} is covered."));
    }

    [Theory]
    [InlineData("{}", "Say what to cover")]
    [InlineData("""{"boxes":[]}""", "Say what to cover")]
    [InlineData("""{"boxes":[{"x":600,"y":0,"width":41,"height":10}]}""", "640 × 480")]
    [InlineData("""{"boxes":[{"x":-1,"y":0,"width":10,"height":10}]}""", "640 × 480")]
    [InlineData("""{"boxes":[{"x":0,"y":0,"width":0,"height":10}]}""", "640 × 480")]
    [InlineData("""{"boxes":[{"x":2147483647,"y":0,"width":2147483647,"height":10}]}""", "640 × 480")]
    public async Task Boxes_that_cover_nothing_are_refused_in_words(string body, string why)
    {
        var procedure = await server.PrepareAsync();
        var photo = await server.Staff.AddPhotoAsync(procedure.Id);

        var answer = await server.Staff.PostJsonAsync($"/api/photos/{photo.Id}/cover", body);

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(why, problem.GetProperty("errors").GetProperty("boxes").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_who_added_it_and_the_one_who_decides_cover_it_while_it_waits_and_nobody_else()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        using var studio = new Studio(store);
        var photo = await WaitingAsync(store);

        Assert.IsType<Decided.NotYours>(await studio.Covering.CoverAsync(photo.Id, Corner, "another", false, Cancel));
        Assert.IsType<Decided.Done>(await studio.Covering.CoverAsync(photo.Id, Corner, "narrator", false, Cancel));
        Assert.IsType<Decided.Done>(await studio.Covering.CoverAsync(photo.Id, Corner, "moderator", true, Cancel));
        await new PhotoApproval(store.Journals, store.Photos).ApproveAsync(photo.Id, "moderator", PhotoCheck.AllIds, false, Cancel);
        Assert.IsType<Decided.Conflict>(await studio.Covering.CoverAsync(photo.Id, Corner, "moderator", true, Cancel));
        Assert.Null(await studio.Covering.CoverAsync(PhotoId.New(), Corner, "moderator", true, Cancel));
    }

    [Fact]
    public async Task What_was_covered_is_gone_from_the_disk()
    {
        var folder = Store.NewFolder();
        await using var store = await Store.OpenAsync(folder);
        using var studio = new Studio(store);
        var photo = await WaitingAsync(store);
        var seen = photo.Bytes.AsSpan(300, 200).ToArray();
        Assert.True(await IsOnDiskAsync(folder, seen));

        var done = Assert.IsType<Decided.Done>(await studio.Covering.CoverAsync(photo.Id, Corner, "narrator", false, Cancel));

        Assert.Equal(done.Photo.Bytes, (await store.Photos.FindAsync(photo.Id, Cancel))!.Bytes);
        Assert.False(await IsOnDiskAsync(folder, seen));
    }

    private static async Task<Photo> WaitingAsync(Store store)
    {
        var consent = JsonSerializer.Deserialize(Real.Consent, StaffJson.Default.Consent)!;
        var procedure = await store.LiveAsync(rehearsal: false, consent with { Scope = ["text", "photos"] });
        var photo = new Photo
        {
            Id = PhotoId.New(),
            ProcedureId = procedure.Id,
            ContentType = "image/jpeg",
            Width = 640,
            Height = 480,
            AltText = PhotoCalls.Shown,
            State = PhotoState.Waiting,
            UploadedBy = "narrator",
            UploadedAt = TimeProvider.System.GetUtcNow(),
            Bytes = Picture.Of(640, 480),
        };
        await using var db = await store.DatabaseAsync();
        db.Photos.Add(photo);
        await db.SaveChangesAsync(Cancel);
        return photo;
    }

    private static async Task<bool> IsOnDiskAsync(string folder, byte[] bytes)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var read = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var all = new byte[read.Length];
            await read.ReadExactlyAsync(all, Cancel);
            if (all.AsSpan().IndexOf(bytes) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Brightness(SKBitmap shown, (int X, int Y) at)
    {
        var pixel = shown.GetPixel(at.X, at.Y);
        return Math.Max(pixel.Red, Math.Max(pixel.Green, pixel.Blue));
    }
}
