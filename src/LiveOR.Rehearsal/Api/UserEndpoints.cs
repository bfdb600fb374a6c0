using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Credits;
using LiveOR.Rehearsal.Faults;
using LiveOR.Rehearsal.Limits;
using LiveOR.Rehearsal.Posts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.Api;

internal static class UserEndpoints
{
    private const int LeastResults = 5;
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
        string id, HttpContext http, Accounts accounts, Timeline timeline, Ledger ledger, Conduct conduct)
    {
        var names = conduct.Now.Names;
        var query = new Query(http.Request.Query).Allow(
        [
            "max_results", "since_id", "until_id", "start_time", "end_time", "exclude", "pagination_token",
            .. PostFields.Parameters(names),
        ]);
        var fields = PostFields.Read(query, names);
        var replies = !query.Set("exclude", Excludable).Contains("replies");
        var slice = PostSlice.Read(query, LeastResults, "pagination_token", replies);
        if (PostId.Parse(id) is null)
        {
            return Refusal.Invalid($"The `id` path parameter value [{id}] does not match ^[0-9]{{1,19}}$", "id", id);
        }
        if (query.Problem is not null)
        {
            return query.Problem;
        }
        if (accounts.ById(id) is not { } account)
        {
            return Answer.Json(new JsonObject { ["errors"] = new JsonArray(Refusal.Missing("user", "id", id)) });
        }
        var found = timeline.ReadUser(account.UserId, slice.Lowest, slice.Sought, slice.Includes);
        return ledger.TryPayReads(slice.Page(found))
            ? Answer.Json(slice.Show(found, post => fields.Show(post, PostEndpoints.Parent(timeline, post))))
            : Refusal.CreditsDepleted(http.Author());
    }
}
