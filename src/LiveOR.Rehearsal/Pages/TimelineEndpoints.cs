using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Posts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.Pages;

internal static class TimelineEndpoints
{
    private const int ThreadsOnAPage = 20;

    public static void MapPages(this RouteGroupBuilder pages)
    {
        pages.MapGet("", All);
        pages.MapGet("/{id:long:min(0)}", One);
    }

    private static RazorComponentResult<TimelinePage> All(HttpContext http, Timeline timeline, Accounts accounts, NetworkClock clock)
    {
        var posts = timeline.All();
        var before = PostId.Parse(http.Request.Query["before"].ToString()) ?? long.MaxValue;
        var threads = Threads(posts.Where(post => post.ConversationId < before), accounts, clock.GetUtcNow());
        var shown = threads.Take(ThreadsOnAPage).ToList();
        var home = Home(http);
        return Show(http, new TimelineView
        {
            Base = http.Request.PathBase,
            Home = home,
            Threads = shown,
            Earlier = threads.Count > shown.Count ? $"{home}?before={shown[^1].Id}" : null,
            BadDay = MayTrain(http) ? $"{home}/bad-day" : null,
            Summary = Summary(Threads(posts, accounts, clock.GetUtcNow()), posts.Count),
        });
    }

    private static Results<RazorComponentResult<TimelinePage>, NotFound<string>> One(
        long id, HttpContext http, Timeline timeline, Accounts accounts, NetworkClock clock)
    {
        var posts = timeline.All();
        if (posts.FirstOrDefault(post => post.Id == id) is not { } focus)
        {
            return TypedResults.NotFound("There is no such post in this rehearsal.");
        }
        var path = http.Request.Path.Value ?? "";
        return Show(http, new TimelineView
        {
            Base = http.Request.PathBase,
            Home = http.Request.PathBase + path[..path.LastIndexOf('/')],
            Threads = Threads(posts.Where(post => post.ConversationId == focus.ConversationId), accounts, clock.GetUtcNow()),
            Focus = PostId.Format(id),
        });
    }

    private static RazorComponentResult<TimelinePage> Show(HttpContext http, TimelineView view)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<TimelinePage>(new Dictionary<string, object?> { ["View"] = view });
    }

    private static List<ThreadView> Threads(IEnumerable<Post> posts, Accounts accounts, DateTimeOffset now) =>
        [.. posts.GroupBy(post => post.ConversationId).OrderByDescending(thread => thread.Key)
            .Select(thread => new ThreadView(thread, accounts, now))];

    /// <summary>The host decides at the page itself; here it only matters whether a link is of use.</summary>
    private static bool MayTrain(HttpContext http) => http.User.Identity?.IsAuthenticated == true;

    private static string? Summary(List<ThreadView> threads, int posts) => posts == 0
        ? null
        : $"{Wording.Threads(threads.Count)} · {Wording.Posts(posts)} · on X it would have cost {Wording.Dollars(threads.Sum(thread => thread.Cost))}";

    private static string Home(HttpContext http) => (http.Request.PathBase + http.Request.Path).Value!.TrimEnd('/');
}
