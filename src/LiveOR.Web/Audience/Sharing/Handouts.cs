using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>What a narration is handed out as beside its page, to those who may see the page. Like it, each is printed once for
/// each version of the feed, and gone with it.</summary>
internal sealed class Handouts(Feeds feeds, Press press)
{
    public async Task<IResult> GiveAsync(HttpContext context, string slug, string type, Func<FeedView, byte[]?> make)
    {
        if (await feeds.FindForAsync(slug, context.User, context.RequestAborted) is not { } view)
        {
            return CatchUpEndpoint.Nothing;
        }

        context.KeepFromSearchEngines(view);
        if (view.Feed.Progress.Status == ProcedureStatus.Withdrawn)
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Gone();
        }

        if (press.Of(view).Handout(type, () => make(view)) is not { } handout)
        {
            return CatchUpEndpoint.Nothing;
        }

        await handout.SendAsync(context);
        return Results.Empty;
    }

    private static ProblemHttpResult Gone() => TypedResults.Problem(
        statusCode: StatusCodes.Status410Gone,
        title: "This narration is not available any more.",
        detail: "It has been withdrawn, and everything that was said in it has been removed here.");
}
