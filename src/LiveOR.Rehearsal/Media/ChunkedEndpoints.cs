using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Limits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.Media;

/// <summary>An upload in pieces: initialize, append as often as needed, finalize.</summary>
internal static class ChunkedEndpoints
{
    private const int LastSegment = 999;

    public static void MapChunkedUploads(this IEndpointRouteBuilder api, long largestBody)
    {
        api.MapPost("/2/media/upload/initialize", BeginAsync).AddEndpointFilter(new Signed(RateLimit.MediaInitialize));
        api.MapPost("/2/media/upload/{id}/append", AppendAsync)
            .AddEndpointFilter(new Signed(RateLimit.MediaAppend))
            .WithMetadata(new RequestSizeLimitAttribute(largestBody));
        api.MapPost("/2/media/upload/{id}/finalize", Finish).AddEndpointFilter(new Signed(RateLimit.MediaFinalize));
    }

    private static async Task<IResult> BeginAsync(HttpContext http, Intake intake, PendingUploads pending, NetworkClock clock)
    {
        var fields = await MediaFields.ReadAsync(
            http.Request, "media_type", "total_bytes", "media_category", "shared", "additional_owners");
        var category = fields.Category();
        var contentType = fields.Required("media_type", fields.ContentType());
        var total = fields.Number("total_bytes", 1, category.MostBytes);
        fields.Flag("shared");
        if (fields.Problem is not null)
        {
            return fields.Problem;
        }
        var upload = new PendingUpload(intake.NextId(), http.Author().UserId, category, contentType, total, intake.Expiry());
        pending.Begin(upload);
        return MediaAnswer.Data(MediaAnswer.Announced(upload.Id, category.Key(upload.Id), upload.ExpiresAt, clock.GetUtcNow()));
    }

    private static async Task<IResult> AppendAsync(string id, HttpContext http, PendingUploads pending)
    {
        var fields = await MediaFields.ReadAsync(http.Request, "media", "segment_index");
        var bytes = fields.Bytes("media");
        var number = fields.Number("segment_index", 0, LastSegment);
        if (fields.Problem is not null)
        {
            return fields.Problem;
        }
        return pending.With(
            http.Author().UserId,
            PostId.Parse(id) ?? 0,
            upload => upload.Append(number, bytes) is { } problem
                ? Refusal.Invalid(problem, "segment_index", PostId.Format(number))
                : MediaAnswer.Data(new JsonObject { ["expires_at"] = upload.ExpiresAt.ToUnixTimeSeconds() }),
            MediaAnswer.InvalidIds("id", id));
    }

    private static IResult Finish(
        string id, HttpContext http, PendingUploads pending, Intake intake, NetworkClock clock, IOptions<RehearsalXOptions> options) =>
        pending.With(
            http.Author().UserId,
            PostId.Parse(id) ?? 0,
            upload =>
            {
                var problem = upload.Problem();
                if (problem is not null)
                {
                    return Refusal.Invalid(problem, "id", id);
                }
                (var finished, problem) = intake.TakePieces(upload);
                pending.End(upload.Id);
                var processing = options.Value.MediaProcessing > TimeSpan.Zero;
                return finished is null
                    ? Refusal.Invalid(problem!, "id", id)
                    : MediaAnswer.Data(MediaAnswer.Finished(finished, clock.GetUtcNow(), processing));
            },
            MediaAnswer.InvalidIds("id", id));
}
