using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Posts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.Inspection;

/// <summary>What the real network does not have: a look at everything, for tests and trainers.</summary>
internal static class InspectionEndpoints
{
    /// <summary>Open to whoever may see the timeline: it says no more.</summary>
    public static void MapPostsLook(this IEndpointRouteBuilder api) => api.MapGet("/_sim/posts", Posts);

    public static void MapInspection(this IEndpointRouteBuilder api)
    {
        api.MapGet("/_sim/requests", Requests);
        api.MapGet("/_sim/threads", Threads);
    }

    private static IResult Posts(Timeline timeline, Accounts accounts) =>
        Answer.Json(new JsonArray([.. timeline.All().Select(post => Show(post, accounts))]));

    private static IResult Requests(RequestLog log) => Answer.Json(new JsonArray([.. log.All().Select(Show)]));

    private static IResult Threads(Timeline timeline, Accounts accounts) => Answer.Json(ThreadLook.At(timeline.All(), accounts));

    private static JsonObject Show(Post post, Accounts accounts) => new()
    {
        ["id"] = PostId.Format(post.Id),
        ["text"] = post.Text,
        ["parentId"] = post.ParentId is { } parent ? PostId.Format(parent) : null,
        ["conversationId"] = PostId.Format(post.ConversationId),
        ["createdAt"] = post.CreatedAt.ToString("O"),
        ["deleted"] = post.DeletedAt is not null,
        ["author"] = accounts.ById(post.AuthorId)?.Handle ?? post.AuthorId,
    };

    private static JsonObject Show(SeenRequest request) => new()
    {
        ["at"] = request.At.ToString("O"),
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["account"] = request.Account,
        ["verified"] = request.Scheme is not null,
        ["scheme"] = request.Scheme,
        ["answered"] = request.Status is { } status ? status : "aborted",
        ["fault"] = request.Fault,
    };
}
