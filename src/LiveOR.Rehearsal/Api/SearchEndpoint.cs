using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Credits;
using LiveOR.Rehearsal.Faults;
using LiveOR.Rehearsal.Limits;
using LiveOR.Rehearsal.Posts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.Api;

internal static class SearchEndpoint
{
    private const int LeastResults = 10;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);
    private static readonly HashSet<string> Orders = ["recency", "relevancy"];

    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapGet("/2/tweets/search/recent", Search).AddEndpointFilter(new Signed(RateLimit.Search));

    private static IResult Search(
        HttpContext http, Accounts accounts, Timeline timeline, Ledger ledger, Conduct conduct, NetworkClock clock)
    {
        var names = conduct.Now.Names;
        var query = new Query(http.Request.Query).Allow(
        [
            "query", "max_results", "since_id", "until_id", "start_time", "end_time", "next_token", "sort_order",
            .. PostFields.Parameters(names),
        ]);
        var fields = PostFields.Read(query, names);
        var slice = PostSlice.Read(query, LeastResults, "next_token").NotBefore(clock.GetUtcNow() - Recent);
        query.Set("sort_order", Orders);
        if (SearchQuery.Parse(query.Text("query")) is not { } search)
        {
            return Refusal.Invalid("The `query` is not understood: conversation_id:ID and from:HANDLE are.", "query", query.Text("query"));
        }
        if (query.Problem is not null)
        {
            return query.Problem;
        }
        var found = Find(search, slice, timeline, accounts);
        return ledger.TryPayReads(slice.Page(found))
            ? Answer.Json(slice.Show(found, post => fields.Show(post, PostEndpoints.Parent(timeline, post))))
            : Refusal.CreditsDepleted(http.Author());
    }

    private static IReadOnlyList<Post> Find(SearchQuery search, PostSlice slice, Timeline timeline, Accounts accounts)
    {
        var author = search.From is null ? null : accounts.ByHandle(search.From)?.UserId ?? "";
        return search.Conversation is { } conversation
            ? timeline.ReadConversation(
                conversation, slice.Lowest, slice.Sought, post => slice.Includes(post) && (author is null || post.AuthorId == author))
            : timeline.ReadUser(author!, slice.Lowest, slice.Sought, slice.Includes);
    }
}
