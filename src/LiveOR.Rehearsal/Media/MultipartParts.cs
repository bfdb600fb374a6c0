using LiveOR.Rehearsal.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LiveOR.Rehearsal.Media;

/// <summary>A multipart body in memory. Every part is taken as bytes, with a file name or without.</summary>
internal static class MultipartParts
{
    private const int MostParts = 16;
    private const int LongestBoundary = 200;

    /// <summary>Null when the body is no multipart.</summary>
    public static string? BoundaryOf(HttpRequest http) =>
        MediaTypeHeaderValue.TryParse(http.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary
            : null;

    public static async Task<IResult?> ReadAsync(HttpRequest http, string boundary, Dictionary<string, byte[]> parts)
    {
        var stop = http.HttpContext.RequestAborted;
        var reader = new MultipartReader(boundary, http.Body) { BodyLengthLimit = MediaCategory.LargestOfAll };
        try
        {
            while (await reader.ReadNextSectionAsync(stop) is { } section)
            {
                var name = section.GetContentDispositionHeader() is { } disposition
                    ? HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? ""
                    : "";
                using var bytes = new MemoryStream();
                await section.Body.CopyToAsync(bytes, stop);
                if (parts.Count == MostParts || !parts.TryAdd(name, bytes.ToArray()))
                {
                    return Refusal.Invalid($"$.{name}: is there more than once.", name);
                }
            }
            return null;
        }
        catch (InvalidDataException)
        {
            return Refusal.Invalid($"File size exceeds {MediaCategory.LargestOfAll} bytes.", "media");
        }
        catch (IOException) when (!stop.IsCancellationRequested)
        {
            return Refusal.Invalid("Request body is not valid multipart/form-data.");
        }
    }
}
