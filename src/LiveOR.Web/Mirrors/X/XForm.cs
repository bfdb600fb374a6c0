using System.Net.Http.Headers;

namespace LiveOR.Web.Mirrors.X;

/// <summary>A multipart body with a length and in its plainest spelling: names in quotes, the boundary without.</summary>
internal static class XForm
{
    public static HttpContent Of(ReadOnlyMemory<byte> media, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var boundary = $"liveor-{Guid.NewGuid():N}";
        var form = new MultipartFormDataContent(boundary);
        form.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
        foreach (var (name, value) in fields)
        {
            form.Add(Named(new StringContent(value), name));
        }

        var bytes = Named(new ReadOnlyMemoryContent(media), "media");
        bytes.Headers.ContentDisposition!.FileName = "\"picture\"";
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(bytes);
        return form;
    }

    private static HttpContent Named(HttpContent content, string name)
    {
        content.Headers.ContentType = null;
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
        return content;
    }
}
