using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Api;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Media;

/// <summary>What the media endpoints say.</summary>
internal static class MediaAnswer
{
    private const int Done = 100;

    public static IResult Data(JsonObject data) => Answer.Json(new JsonObject { ["data"] = data });

    public static JsonObject Announced(long id, string key, DateTimeOffset expiresAt, DateTimeOffset now) => new()
    {
        ["id"] = PostId.Format(id),
        ["media_key"] = key,
        ["expires_after_secs"] = Seconds(expiresAt - now),
    };

    public static JsonObject Finished(Upload upload, DateTimeOffset now, bool withProcessing)
    {
        var data = Announced(upload.Id, upload.Key, upload.ExpiresAt, now);
        data["size"] = upload.Size;
        if (withProcessing)
        {
            data["processing_info"] = Processing(upload, now);
        }
        else
        {
            data["image"] = new JsonObject { ["w"] = upload.Width, ["h"] = upload.Height, ["image_type"] = upload.ContentType };
        }
        return data;
    }

    public static JsonObject Processing(Upload upload, DateTimeOffset now) => (now < upload.ReadyAt, upload.Failure) switch
    {
        (true, _) => new JsonObject { ["state"] = "pending", ["check_after_secs"] = Seconds(upload.ReadyAt - now) },
        (_, null) => new JsonObject { ["state"] = "succeeded", ["progress_percent"] = Done },
        (_, var failure) => new JsonObject
        {
            ["state"] = "failed",
            ["progress_percent"] = Done,
            ["error"] = new JsonObject { ["code"] = 1, ["name"] = "InvalidMedia", ["message"] = failure },
        },
    };

    public static IResult InvalidIds(string parameter, string value) =>
        Refusal.Invalid("Your media IDs are invalid.", parameter, value);

    /// <summary>The form that was given up in April 2025.</summary>
    public static IResult CommandGone() => Answer.Problem(
        new JsonObject
        {
            ["detail"] = "The command form of this endpoint has been retired. Use /2/media/upload/initialize,"
                + " /2/media/upload/{id}/append and /2/media/upload/{id}/finalize.",
            ["type"] = "about:blank",
            ["title"] = "Gone",
            ["status"] = StatusCodes.Status410Gone,
        },
        StatusCodes.Status410Gone);

    /// <summary>Version 1.1 speaks in its own numbers.</summary>
    public static IResult VersionGone() => Answer.Json(
        new JsonObject
        {
            ["errors"] = new JsonArray(new JsonObject
            {
                ["code"] = 251,
                ["message"] = "This endpoint has been retired and should not be used.",
            }),
        },
        StatusCodes.Status410Gone);

    // Rounded up: who comes back after so many seconds finds it done.
    private static long Seconds(TimeSpan time) => (long)Math.Ceiling(Math.Max(0, time.TotalSeconds));
}
