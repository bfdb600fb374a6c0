using System.Globalization;
using System.Runtime.CompilerServices;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace LiveOR.Web.Audience;

/// <summary>Prints the audience's pages: once for everybody, whoever asked first. What is printed lives exactly as long as the
/// version of the feed that it shows, so nothing that was taken back is served after it.</summary>
internal sealed class Press(Feeds feeds, IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly ConditionalWeakTable<FeedView, Prints> prints = [];

    public Prints Of(FeedView view) => prints.GetValue(view, each => new Prints(each));

    /// <summary>Answers a request for a page; <paramref name="draw"/> draws it, or says that there is nothing here.</summary>
    public async Task ServeAsync(HttpContext context, bool embedded, RequestDelegate draw)
    {
        var slug = $"{context.Request.RouteValues["slug"]}";

        // A page for invited professionals stands in nobody else's frame.
        if (!HttpMethods.IsGet(context.Request.Method)
            || await feeds.FindForAsync(slug, context.User, context.RequestAborted) is not { } view
            || (embedded && view.Feed.Procedure.Access == Access.Professional))
        {
            await ServeNothingAsync(context, slug, embedded, draw);
            return;
        }

        var now = time.GetUtcNow();
        var window = embedded ? FeedWindow.Embedded(view.Latest) : FeedWindow.Of(view.Latest, context.Request.Query["before"]);
        var kind = new PageKind(embedded, window, ElapsedTime.Minute(view.Feed, now));
        var page = await Of(view).PageAsync(kind, () => PrintAsync(context, view, window, draw));
        context.KeepFromSearchEngines(view);

        // The page itself cannot say what time it is: it was printed a while ago.
        context.Response.Headers["Server-Timing"] =
            string.Create(CultureInfo.InvariantCulture, $"clock;dur={now.ToUnixTimeMilliseconds()}");
        await page.SendAsync(context);
    }

    /// <summary>What is read in the archive only, or not yet, is looked for where it was live.</summary>
    private async Task ServeNothingAsync(HttpContext context, string slug, bool embedded, RequestDelegate draw)
    {
        if (!embedded && HttpMethods.IsGet(context.Request.Method)
            && await feeds.IsForTheArchiveAsync(slug, context.User, context.RequestAborted))
        {
            context.Response.Headers.CacheControl = "no-cache";
            context.Response.Redirect($"/archive/{slug}");
        }
        else
        {
            await draw(context);
        }
    }

    /// <summary>Nothing of the request that happened to be the first is passed on but what leads to the page.</summary>
    private async Task<Printed> PrintAsync(HttpContext asked, FeedView view, FeedWindow window, RequestDelegate draw)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        context.Features.Set(view);
        context.Features.Set(window);
        (context.Request.Method, context.Request.Scheme) = (HttpMethods.Get, Uri.UriSchemeHttp);
        (context.Request.Host, context.Request.Path) = (new HostString("localhost"), asked.Request.Path);
        context.Request.RouteValues = new RouteValueDictionary(asked.Request.RouteValues);
        context.SetEndpoint(asked.GetEndpoint());
        await draw(context);
        await context.Response.CompleteAsync();
        return context.Response.StatusCode == StatusCodes.Status200OK
            ? new Printed(body.ToArray(), "text/html; charset=utf-8")
            : throw new InvalidOperationException($"The page was not drawn: {context.Response.StatusCode}");
    }
}
