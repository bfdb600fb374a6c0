using System.Globalization;
using System.Text.Json;
using LiveOR.Rehearsal;

namespace LiveOR.Web.Tests.Rehearsal;

/// <summary>The media endpoints, as a client calls them.</summary>
internal static class MediaCalls
{
    public static Task<Reply> UploadAsync(
        this RehearsalHost host, byte[] file, string category = "tweet_image", RehearsalAccount? account = null, string? header = null) =>
        host.SendContentAsync(HttpMethod.Post, "2/media/upload", Form(("media", file), ("media_category", category)), account, header);

    public static async Task<string> UploadedAsync(
        this RehearsalHost host, byte[]? file = null, string category = "tweet_image", RehearsalAccount? account = null, string? alt = null)
    {
        var reply = await host.UploadAsync(file ?? SamplePictures.Png(), category, account);
        Assert.Equal(200, reply.Status);
        var id = reply.Body.GetProperty("data").GetProperty("id").GetString()!;
        if (alt is not null)
        {
            Assert.Equal(200, (await host.DescribeAsync(id, alt)).Status);
        }
        return id;
    }

    public static Task<Reply> DescribeAsync(this RehearsalHost host, string id, string alt, RehearsalAccount? account = null) => host.SendAsync(
        HttpMethod.Post, "2/media/metadata", JsonSerializer.Serialize(new { id, metadata = new { alt_text = new { text = alt } } }), account);

    public static Task<Reply> PostWithAsync(
        this RehearsalHost host, string? text, IReadOnlyList<string> ids, string? parent = null, RehearsalAccount? account = null)
    {
        var body = new Dictionary<string, object> { ["media"] = new { media_ids = ids } };
        if (text is not null)
        {
            body["text"] = text;
        }
        if (parent is not null)
        {
            body["reply"] = new { in_reply_to_tweet_id = parent };
        }
        return host.SendAsync(HttpMethod.Post, "2/tweets", JsonSerializer.Serialize(body), account);
    }

    public static async Task<string> BeginAsync(this RehearsalHost host, int total, string type = "image/png", string category = "tweet_image")
    {
        var reply = await host.SendAsync(
            HttpMethod.Post, "2/media/upload/initialize",
            JsonSerializer.Serialize(new { media_type = type, total_bytes = total, media_category = category }), null);
        Assert.Equal(200, reply.Status);
        return reply.Body.GetProperty("data").GetProperty("id").GetString()!;
    }

    public static Task<Reply> AppendAsync(this RehearsalHost host, string id, int segment, byte[] bytes) => host.SendContentAsync(
        HttpMethod.Post, $"2/media/upload/{id}/append",
        Form(("media", bytes), ("segment_index", segment.ToString(CultureInfo.InvariantCulture))), null);

    public static Task<Reply> FinishAsync(this RehearsalHost host, string id) =>
        host.SendAsync(HttpMethod.Post, $"2/media/upload/{id}/finalize", null, null);

    public static MultipartFormDataContent Form(params (string Name, object Value)[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in parts)
        {
            if (value is byte[] bytes)
            {
                form.Add(new ByteArrayContent(bytes), name, "picture");
            }
            else
            {
                form.Add(new StringContent((string)value), name);
            }
        }
        return form;
    }
}
