using System.Security.Claims;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Audience;

/// <summary>The entries of a long feed in blocks, for whoever reads back. Which blocks there are is asked each time; what one
/// says never changes.</summary>
internal static class EntriesEndpoint
{
    private const string Revalidate = "private, no-cache";
    private const string Immutable = "private, max-age=31536000, immutable";

    public static async Task<IResult> IndexAsync(string slug, Feeds feeds, Press press, ClaimsPrincipal viewer, HttpContext context)
    {
        if (await feeds.FindForAsync(slug, viewer, context.RequestAborted) is not { } view)
        {
            return CatchUpEndpoint.Nothing;
        }

        context.KeepFromSearchEngines(view);
        await press.Of(view).Index().SendAsync(context);
        return Results.Empty;
    }

    public static async Task<IResult> BlockAsync(
        string slug, string numbers, string digest, Feeds feeds, Press press, ClaimsPrincipal viewer, HttpContext context)
    {
        if (await feeds.FindForAsync(slug, viewer, context.RequestAborted) is not { } view
            || press.Of(view).Blocks.FirstOrDefault(each => each.Numbers == numbers && each.Printed.Digest == digest) is not { } block)
        {
            return CatchUpEndpoint.Nothing;
        }

        context.KeepFromSearchEngines(view);
        await block.Printed.SendAsync(context, view.Feed.Progress.Status == ProcedureStatus.Archived ? Immutable : Revalidate);
        return Results.Empty;
    }
}
