using System.Text.Json;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class MediaTests : RehearsalTest
{
    [Fact]
    public async Task An_upload_is_answered_with_what_it_is()
    {
        await using var host = await StartAsync();
        var reply = await host.UploadAsync(SamplePictures.Png(640, 480));
        Assert.Equal(200, reply.Status);
        var data = reply.Body.GetProperty("data");
        Assert.Equal($"3_{data.GetProperty("id").GetString()}", data.GetProperty("media_key").GetString());
        Assert.Equal(86_400, data.GetProperty("expires_after_secs").GetInt32());
        Assert.Equal(200, data.GetProperty("size").GetInt32());
        var image = data.GetProperty("image");
        Assert.Equal((640, 480), (image.GetProperty("w").GetInt32(), image.GetProperty("h").GetInt32()));
        Assert.Equal("image/png", image.GetProperty("image_type").GetString());
        Assert.Equal("499", reply.Header("x-rate-limit-remaining"));
    }

    [Fact]
    public async Task Every_kind_of_picture_is_known_by_its_bytes()
    {
        await using var host = await StartAsync();
        (byte[] File, string Type, int Width, int Height)[] samples =
        [
            (SamplePictures.Jpeg(801, 602), "image/jpeg", 801, 602),
            (SamplePictures.Gif(321, 202), "image/gif", 321, 202),
            (SamplePictures.LossyWebP(501, 402), "image/webp", 501, 402),
            (SamplePictures.LosslessWebP(503, 404), "image/webp", 503, 404),
            (SamplePictures.ExtendedWebP(505, 406), "image/webp", 505, 406),
        ];
        foreach (var (file, type, width, height) in samples)
        {
            var image = (await host.UploadAsync(file)).Body.GetProperty("data").GetProperty("image");
            Assert.Equal(type, image.GetProperty("image_type").GetString());
            Assert.Equal((width, height), (image.GetProperty("w").GetInt32(), image.GetProperty("h").GetInt32()));
        }
    }

    [Fact]
    public async Task A_picture_may_come_as_base64()
    {
        await using var host = await StartAsync();
        var body = JsonSerializer.Serialize(
            new { media = SamplePictures.Png(), media_category = "tweet_image", media_type = "image/png", shared = false });
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Post, "2/media/upload", body, null)).Status);
    }

    [Fact]
    public async Task What_is_no_picture_or_too_large_is_refused()
    {
        await using var host = await StartAsync();
        const int five = 5 * 1024 * 1024;
        Assert.Equal(400, (await host.UploadAsync("%PDF-1.7 not a picture at all"u8.ToArray())).Status);
        Assert.Equal(400, (await host.UploadAsync([])).Status);
        Assert.Equal(200, (await host.UploadAsync(SamplePictures.Png(length: five))).Status);
        Assert.Equal(400, (await host.UploadAsync(SamplePictures.Png(length: five + 1))).Status);
        Assert.Equal(200, (await host.UploadAsync(SamplePictures.Gif(length: 3 * five), "tweet_gif")).Status);
        Assert.Equal(400, (await host.UploadAsync(SamplePictures.Gif(length: 3 * five + 1), "tweet_gif")).Status);
        Assert.Equal(400, (await host.UploadAsync(SamplePictures.Png(), "tweet_gif")).Status);
    }

    [Theory]
    [InlineData("""{"media_category":"tweet_image"}""")]
    [InlineData("""{"media":"iVBORw0K"}""")]
    [InlineData("""{"media":"not base64","media_category":"tweet_image"}""")]
    [InlineData("""{"media":"iVBORw0K","media_category":"tweet_video"}""")]
    [InlineData("""{"media":"iVBORw0K","media_category":5}""")]
    [InlineData("""{"media":"iVBORw0K","media_category":"tweet_image","shared":"yes"}""")]
    [InlineData("""{"media":"iVBORw0K","media_category":"tweet_image","colour":"red"}""")]
    [InlineData("""[]""")]
    public async Task A_body_the_schema_does_not_allow_is_an_invalid_request(string body)
    {
        await using var host = await StartAsync();
        var reply = await host.SendAsync(HttpMethod.Post, "2/media/upload", body, null);
        Assert.Equal(400, reply.Status);
        Assert.EndsWith("/invalid-request", reply.Body.GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_or_unknown_part_is_an_invalid_request()
    {
        await using var host = await StartAsync();
        using var torn = new StringContent("--x\r\nContent-Disposition: form-data; name=\"media\"\r\n\r\nabc");
        torn.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        Assert.Equal(400, (await host.SendContentAsync(HttpMethod.Post, "2/media/upload", torn, null)).Status);
        var unknown = MediaCalls.Form(("media", SamplePictures.Png()), ("media_category", "tweet_image"), ("colour", "red"));
        Assert.Equal(400, (await host.SendContentAsync(HttpMethod.Post, "2/media/upload", unknown, null)).Status);
    }

    [Fact]
    public async Task The_retired_forms_say_that_they_are_gone()
    {
        await using var host = await StartAsync();
        Assert.Equal(410, (await host.SendAsync(HttpMethod.Post, "2/media/upload?command=INIT&total_bytes=5", null, null)).Status);
        Assert.Equal(410, (await host.SendContentAsync(HttpMethod.Post, "2/media/upload", MediaCalls.Form(("command", "INIT")), null)).Status);
        var old = await host.SendAsync(HttpMethod.Post, "1.1/media/upload.json", null, null);
        Assert.Equal(410, old.Status);
        Assert.Equal(251, old.Body.GetProperty("errors")[0].GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_description_has_at_most_a_thousand_characters()
    {
        await using var host = await StartAsync();
        var id = await host.UploadedAsync();
        Assert.Equal(200, (await host.DescribeAsync(id, new string('a', 999) + "\U0001F600")).Status);
        Assert.Equal(400, (await host.DescribeAsync(id, new string('a', 1001))).Status);
        Assert.Equal(400, (await host.DescribeAsync("1", "Nobody’s picture")).Status);
        Assert.Equal(400, (await host.SendAsync(HttpMethod.Post, "2/media/metadata", $$$"""{"id":"{{{id}}}","metadata":{}}""", null)).Status);
        Assert.Equal(400, (await host.SendAsync(
            HttpMethod.Post, "2/media/metadata", $$$$"""{"id":"{{{{id}}}}","metadata":{"alt_text":{"text":"x","lang":"en"}}}""", null)).Status);
    }

    [Theory]
    [InlineData("""{"other":true}""", 200)]
    [InlineData("""{"adult_content":false,"graphic_violence":false,"other":false}""", 200)]
    [InlineData("""{"surgery":true}""", 400)]
    [InlineData("""{"other":"yes"}""", 400)]
    [InlineData("true", 400)]
    public async Task A_warning_has_flags_of_three_kinds(string warning, int status)
    {
        await using var host = await StartAsync();
        var id = await host.UploadedAsync();
        var body = $$$"""{"id":"{{{id}}}","metadata":{"alt_text":{"text":"x"},"sensitive_media_warning":{{{warning}}}}}""";

        Assert.Equal(status, (await host.SendAsync(HttpMethod.Post, "2/media/metadata", body, null)).Status);
    }

    [Fact]
    public async Task An_upload_without_a_signature_is_unauthorized()
    {
        await using var host = await StartAsync();
        Assert.Equal(401, (await host.UploadAsync(SamplePictures.Png(), header: "Bearer nothing")).Status);
    }
}
