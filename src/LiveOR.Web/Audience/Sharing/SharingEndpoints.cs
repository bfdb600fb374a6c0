using System.Text;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>Feed, calendar, share card, code and short link of a narration.</summary>
internal static class SharingEndpoints
{
    public static void MapSharing(this IEndpointRouteBuilder endpoints)
    {
        var live = endpoints.MapGroup("/live/{slug}");
        live.MapGet("/feed.atom", FeedAsync);
        live.MapGet("/calendar.ics", CalendarAsync);
        live.MapGet("/card.png", CardAsync);
        live.MapGet("/qr.svg", CodeAsync);
        endpoints.MapGet("/l/{code}", FollowAsync);
    }

    private static Task<IResult> FeedAsync(
        string slug, Handouts handouts, ShareAddresses addresses, HttpContext context) =>
        handouts.GiveAsync(context, slug, "application/atom+xml; charset=utf-8", view => AtomFeed.Write(
            view.Feed, addresses.Page(view.Feed.Procedure), addresses.At(view.Feed.Procedure, "/feed.atom")));

    private static Task<IResult> CalendarAsync(
        string slug, Handouts handouts, ShareAddresses addresses, HttpContext context) =>
        handouts.GiveAsync(context, slug, "text/calendar; charset=utf-8", view =>
            Encoding.UTF8.GetBytes(CalendarFile.Write(view.Feed, addresses.Page(view.Feed.Procedure))));

    /// <summary>Networks fetch it and keep it: only of what everyone may see.</summary>
    private static Task<IResult> CardAsync(
        string slug, Handouts handouts, HttpContext context) =>
        handouts.GiveAsync(context, slug, "image/png", view =>
            view.Feed.Procedure.Access == Access.Public ? ShareCard.Draw(view.Feed) : null);

    private static async Task<IResult> CodeAsync(
        string slug, Feeds feeds, Handouts handouts, ShareAddresses addresses, HttpContext context)
    {
        // Found twice, so that whoever may not see it causes no further look into the database.
        var link = await feeds.FindForAsync(slug, context.User, context.RequestAborted) is { } view
            ? await addresses.ShortAsync(view.Feed.Procedure, context.RequestAborted)
            : "";
        return await handouts.GiveAsync(context, slug, "image/svg+xml", _ => Encoding.UTF8.GetBytes(QrImage.Svg(link)));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> FollowAsync(
        string code, ShortLinks links, Feeds feeds, HttpContext context)
    {
        if (await links.SlugAsync(code, context.RequestAborted) is not { } slug
            || await feeds.FindArchivedForAsync(slug, context.User, context.RequestAborted) is not { } view)
        {
            return TypedResults.NotFound();
        }

        context.KeepFromSearchEngines(view);
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Redirect($"/live/{view.Slug}");
    }
}
