using System.Net;
using LiveOR.Updates;
using SkiaSharp;

namespace LiveOR.Web.Tests.Photos;

public sealed class UploadTests(Server server)
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public async Task A_picture_of_each_kind_is_kept_as_a_jpeg_and_is_approved_in_a_rehearsal(SKEncodedImageFormat format)
    {
        var procedure = await server.PrepareAsync();

        var taken = await server.Staff.AddPhotoAsync(procedure.Id, Picture.Of(640, 480, format));

        Assert.Equal((640, 480, PhotoState.Approved), (taken.Width, taken.Height, taken.State));
        Assert.Equal([0xFF, 0xD8], (await server.Staff.ImageAsync(taken.Id)).Take(2));
    }

    [Fact]
    public async Task Place_camera_words_and_trailing_bytes_do_not_come_through()
    {
        var procedure = await server.PrepareAsync();
        var file = Picture.Telling(640, 480);
        Assert.All(["Exif", "SECRET-GPS", "SECRET-XMP", "SECRET-COMMENT", "SECRET-TRAILER"], mark => Assert.Contains(mark, Picture.Text(file)));

        var taken = await server.Staff.AddPhotoAsync(procedure.Id, file);

        var kept = await server.Staff.ImageAsync(taken.Id);
        Assert.All(["Exif", "SECRET", "adobe", "ICC_PROFILE", "GPS"], mark => Assert.DoesNotContain(mark, Picture.Text(kept)));
        Assert.Equal([0xFF, 0xD9], kept.TakeLast(2));
    }

    [Theory]
    [InlineData(1, 640, 480, 0, 0)]
    [InlineData(3, 640, 480, 1, 1)]
    [InlineData(6, 480, 640, 1, 0)]
    [InlineData(8, 480, 640, 0, 1)]
    public async Task A_picture_stands_upright_however_the_camera_was_held(
        ushort orientation, int width, int height, int cornerX, int cornerY)
    {
        var procedure = await server.PrepareAsync();

        var taken = await server.Staff.AddPhotoAsync(procedure.Id, Picture.Telling(640, 480, orientation));

        Assert.Equal((width, height), (taken.Width, taken.Height));
        using var shown = SKBitmap.Decode(await server.Staff.ImageAsync(taken.Id));
        var corner = shown.GetPixel(cornerX * (width - 1), cornerY * (height - 1));
        Assert.True(corner.Green > 150, $"The golden corner is elsewhere: {corner}");
    }

    [Fact]
    public async Task A_large_picture_becomes_2048_on_its_longer_side()
    {
        var procedure = await server.PrepareAsync();

        var taken = await server.Staff.AddPhotoAsync(procedure.Id, Picture.Of(3000, 4500, SKEncodedImageFormat.Png));

        Assert.Equal((1365, 2048), (taken.Width, taken.Height));
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnsupportedMediaType, "empty")]
    [InlineData("GIF89a……", HttpStatusCode.UnsupportedMediaType, "GIF")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", HttpStatusCode.UnsupportedMediaType, "JPEG, PNG or WebP")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", HttpStatusCode.UnsupportedMediaType, "Most compatible")]
    [InlineData("\0\0\0\u0018ftypmp42\0\0\0\0", HttpStatusCode.UnsupportedMediaType, "film")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0nothing of a picture", HttpStatusCode.UnprocessableEntity, "damaged")]
    public async Task What_is_no_picture_is_refused_in_words(string file, HttpStatusCode status, string word)
    {
        var procedure = await server.PrepareAsync();

        var answer = await server.Staff.UploadAsync(procedure.Id, System.Text.Encoding.Latin1.GetBytes(file.Replace('…', '.')));

        var problem = await answer.ProblemAsync(status);
        Assert.Contains(word, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(await server.Staff.PhotosAsync(procedure.Id));
    }

    [Fact]
    public async Task A_picture_that_is_cut_off_is_refused()
    {
        var procedure = await server.PrepareAsync();

        var answer = await server.Staff.UploadAsync(procedure.Id, Picture.Of(640, 480)[..^800]);

        Assert.Contains("cut off", (await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(10_000)]
    public async Task A_small_file_that_would_fill_the_memory_is_refused_by_its_header(int side)
    {
        var procedure = await server.PrepareAsync();

        var answer = await server.Staff.UploadAsync(procedure.Id, Picture.Bomb(side));

        Assert.Contains("pixels", (await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_file_of_13_megabytes_is_too_large()
    {
        var procedure = await server.PrepareAsync();

        var answer = await server.Staff.UploadAsync(procedure.Id, [.. Picture.Of(64, 64), .. new byte[13 * 1024 * 1024]]);

        Assert.Contains("12 MB", (await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task The_same_upload_again_is_the_same_picture_and_another_under_its_id_is_a_conflict()
    {
        var procedure = await server.PrepareAsync();
        var id = Guid.CreateVersion7();
        var file = Picture.Of(640, 480);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.Staff.UploadAsync(procedure.Id, file, id: id)));
        var other = await server.Staff.UploadAsync(procedure.Id, Picture.Of(480, 640), id: id);

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        await other.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal(id, Assert.Single(await server.Staff.PhotosAsync(procedure.Id)).Id);
    }

    [Fact]
    public async Task A_picture_without_words_or_with_an_identifier_in_them_is_refused()
    {
        var procedure = await server.PrepareAsync();

        var wordless = await server.Staff.UploadAsync(procedure.Id, Picture.Of(64, 64), " ");
        var revealing = await server.Staff.UploadAsync(procedure.Id, Picture.Of(64, 64), "Write to somebody@example.org.");

        var problem = await wordless.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Say what the picture shows", problem.GetProperty("errors").GetProperty("altText").GetString());
        var found = await revealing.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("email", found.GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task What_is_no_upload_at_all_is_refused_in_words()
    {
        var json = await server.Staff.PostJsonAsync("/api/photos", "{}");
        var empty = await server.Staff.PostAsync(
            "/api/photos", new MultipartFormDataContent { { new StringContent("x"), "procedureId" } }, TestContext.Current.CancellationToken);

        Assert.Contains("multipart", (await json.ProblemAsync(HttpStatusCode.UnsupportedMediaType)).GetProperty("detail").GetString());
        var errors = (await empty.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("errors");
        Assert.Equal(["file", "procedureId"], errors.EnumerateObject().Select(each => each.Name));
    }

    [Fact]
    public async Task A_real_procedure_takes_pictures_only_when_the_patient_agreed_to_them()
    {
        var without = await server.Staff.PrepareRealAsync("text", "x");
        var with = await server.Staff.PrepareRealAsync("text", "photos");

        var refused = await server.Staff.UploadAsync(without, Picture.Of(64, 64));
        var taken = await server.Staff.AddPhotoAsync(with);

        Assert.Contains("photos", (await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("detail").GetString());
        Assert.Equal(PhotoState.Waiting, taken.State);
    }
}
