using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace LiveOR.Rehearsal.Media;

/// <summary>The pictures of posts, for everybody who sees the timeline; gone when their post is.</summary>
internal static class PictureEndpoint
{
    public const string Name = "rehearsal-x-picture";

    public static void MapPictures(this IEndpointRouteBuilder pages) => pages.MapGet("/media/{key}", Show).WithName(Name);

    private static Results<FileContentHttpResult, NotFound<string>> Show(string key, HttpContext http, Uploads uploads)
    {
        if (uploads.Show(key) is not var (bytes, contentType))
        {
            return TypedResults.NotFound("There is no such picture in this rehearsal.");
        }
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // Asked for again each time, so that a picture called back is not outlived by a cache.
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(bytes, contentType, entityTag: new EntityTagHeaderValue($"\"{key}\""));
    }
}
