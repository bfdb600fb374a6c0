using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Credits;
using LiveOR.Rehearsal.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.Media;

internal static class MediaEndpoints
{
    /// <summary>The largest picture in base64, and its wrapping.</summary>
    private const long LargestBody = 22 * 1024 * 1024;

    public static void MapMedia(this IEndpointRouteBuilder api)
    {
        api.MapPost("/2/media/upload", UploadAsync)
            .AddEndpointFilter(new Signed(RateLimit.MediaUpload))
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        api.MapGet("/2/media/upload", Status).AddEndpointFilter(new Signed(RateLimit.MediaStatus));
        api.MapPost("/2/media/metadata", DescribeAsync).AddEndpointFilter(new Signed(RateLimit.MediaMetadata));
        api.MapChunkedUploads(LargestBody);
        api.Map("/1.1/media/{**rest}", MediaAnswer.VersionGone);
    }

    private static async Task<IResult> UploadAsync(HttpContext http, Intake intake, NetworkClock clock)
    {
        if (http.Request.Query.ContainsKey("command"))
        {
            return MediaAnswer.CommandGone();
        }
        var fields = await MediaFields.ReadAsync(
            http.Request, "media", "media_category", "media_type", "shared", "additional_owners", "command");
        if (fields.Has("command"))
        {
            return MediaAnswer.CommandGone();
        }
        fields.Flag("shared");
        var bytes = fields.Bytes("media");
        var category = fields.Category();
        var contentType = fields.ContentType();
        if (fields.Problem is not null)
        {
            return fields.Problem;
        }
        var (upload, problem) = intake.TakeWhole(http.Author().UserId, category, contentType, bytes);
        return upload is null
            ? Refusal.Invalid(problem!, "media")
            : MediaAnswer.Data(MediaAnswer.Finished(upload, clock.GetUtcNow(), withProcessing: false));
    }

    private static IResult Status(HttpContext http, Uploads uploads, NetworkClock clock)
    {
        var query = new Query(http.Request.Query).Allow("media_id", "command");
        var id = query.Ids("media_id", most: 1);
        query.Set("command", new HashSet<string> { "STATUS" });
        if (query.Problem is not null)
        {
            return query.Problem;
        }
        if (uploads.Find(http.Author().UserId, PostId.Parse(id[0])!.Value) is not { } upload)
        {
            return MediaAnswer.InvalidIds("media_id", id[0]);
        }
        return MediaAnswer.Data(MediaAnswer.Finished(upload, clock.GetUtcNow(), withProcessing: true));
    }

    private static async Task<IResult> DescribeAsync(HttpContext http, Uploads uploads, Ledger ledger)
    {
        var (request, refusal) = await MetadataRequest.ReadAsync(http.Request);
        if (request is null)
        {
            return refusal!;
        }
        if (!ledger.TryPayAltText())
        {
            return Refusal.CreditsDepleted(http.Author());
        }
        var id = PostId.Format(request.Id);
        if (uploads.Describe(http.Author().UserId, request) is null)
        {
            ledger.ReturnAltText();
            return MediaAnswer.InvalidIds("id", id);
        }
        return MediaAnswer.Data(new JsonObject
        {
            ["id"] = id,
            ["associated_metadata"] = new JsonObject { ["alt_text"] = new JsonObject { ["text"] = request.AltText } },
        });
    }
}
