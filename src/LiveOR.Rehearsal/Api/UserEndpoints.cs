using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Limits;
using LiveOR.Rehearsal.Media;
using LiveOR.Rehearsal.Posts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.Api;

internal static class UserEndpoints
{
    private static readonly HashSet<string> UserFields = ["id", "name", "username", "verified_type", "subscription_type"];
    private static readonly HashSet<string> Excludable = ["replies", "retweets"];

    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/2/users/me", Me).AddEndpointFilter(new Signed(RateLimit.Me));
        api.MapGet("/2/users/{id}/tweets", Posts).AddEndpointFilter(new Signed(RateLimit.UserPosts));
    }

    private static IResult Me(HttpContext http, Accounts accounts)
    {
        var query = new Query(http.Request.Query).Allow("user.fields");
        var fields = query.Set("user.fields", UserFields);
        if (query.Problem is not null || accounts.ById(http.Author().UserId) is not { } account)
        {
            return query.Problem ?? Refusal.Unauthorized();
        }
        var user = new JsonObject { ["id"] = account.UserId, ["name"] = account.DisplayName, ["username"] = account.Handle };
        foreach (var field in fields.Where(field => field.EndsWith("_type", StringComparison.Ordinal)))
        {
            user[field] = field == "verified_type" ? "none" : "None";
        }
        return Answer.Json(new JsonObject { ["data"] = user });
    }

    private static IResult Posts(
        string id, HttpContext http, Accounts accounts, Timeline timeline, IOptions<RehearsalXOptions> options)
    {
        var postNames = options.Value.PostNames;
        var parameter = PostFields.Parameter(postNames);
        var query = new Query(http.Request.Query).Allow(
            "max_results", "since_id", "until_id", "start_time", "end_time", "exclude", "pagination_token", parameter,
            MediaExpansion.Expansions, MediaExpansion.Fields);
        var media = new MediaExpansion(http, query);
        var fields = new PostFields(postNames, query.Set(parameter, PostFields.Known(postNames)), media.IsAsked);
        var slice = UserPosts.Read(query, query.Set("exclude", Excludable));
        if (query.Problem is not null)
        {
            return query.Problem;
        }
        if (accounts.ById(id) is not { } account)
        {
            return Answer.Json(new JsonObject { ["errors"] = new JsonArray(Refusal.Missing("user", "id", id)) });
        }
        return Answer.Json(slice.Show(timeline, account, fields, media));
    }
}
