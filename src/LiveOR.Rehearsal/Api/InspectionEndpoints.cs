using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Posts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.Api;

/// <summary>What the real network does not have: a look at everything, for tests.</summary>
internal static class InspectionEndpoints
{
    public static void MapInspection(this IEndpointRouteBuilder api) => api.MapGet("/_sim/posts", Posts);

    private static IResult Posts(Timeline timeline, Accounts accounts) =>
        Answer.Json(new JsonArray([.. timeline.All().Select(post => Show(post, accounts))]));

    private static JsonObject Show(Post post, Accounts accounts) => new JsonObject
    {
        ["id"] = PostId.Format(post.Id),
        ["text"] = post.Text,
        ["parentId"] = post.ParentId is { } parent ? PostId.Format(parent) : null,
        ["conversationId"] = PostId.Format(post.ConversationId),
        ["createdAt"] = post.CreatedAt.ToString("O"),
        ["deleted"] = post.DeletedAt is not null,
        ["author"] = accounts.ById(post.AuthorId)?.Handle ?? post.AuthorId,
    };
}
