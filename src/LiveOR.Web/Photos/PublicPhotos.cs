using System.Security.Claims;
using LiveOR.Audience;
using LiveOR.Updates;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LiveOR.Web.Photos;

/// <summary>A picture as the audience gets it: while it is approved and stands in a released update that the viewer may see,
/// and at every look asked for again, so that no cache outlives a retraction.</summary>
internal static class PublicPhotos
{
    public static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> GetAsync(
        Guid id, PhotoStore photos, Feeds feeds, JournalSignal signal, ClaimsPrincipal viewer, HttpContext context)
    {
        var photoId = new PhotoId(id);
        if (await photos.OwnerOfApprovedAsync(photoId, context.RequestAborted) is not { } owner
            || await feeds.FollowAsync(owner, Math.Max(1, signal.Latest(owner)), context.RequestAborted) is not { } view
            || !view.VisibleTo(viewer)
            || (feeds.IsEmbargoed(view) && !viewer.IsStaff())
            || !Shows(view, photoId))
        {
            return Problems.NotFound("There is no picture at this address, or no longer.");
        }

        // Its bytes never change: drawn anew, it would be another picture.
        var tag = new EntityTagHeaderValue($"\"{id:N}\"");
        context.KeepFromSearchEngines(view);
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers.ContentDisposition = "inline; filename=\"picture.jpg\"";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(each => each.Compare(tag, useStrongComparison: false)))
        {
            context.Response.GetTypedHeaders().ETag = tag;
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return await photos.FindAsync(photoId, context.RequestAborted) is { State: PhotoState.Approved } photo
            ? TypedResults.Bytes(photo.Bytes, photo.ContentType, entityTag: tag)
            : Problems.NotFound("There is no picture at this address, or no longer.");
    }

    private static bool Shows(FeedView view, PhotoId id)
    {
        var address = Picture.AddressOf(id);
        return view.Feed.Cards.Exists(card => card.Photos.Any(picture => picture.Address == address));
    }
}
