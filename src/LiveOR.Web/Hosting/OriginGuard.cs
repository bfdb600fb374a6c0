using Microsoft.Net.Http.Headers;

namespace LiveOR.Web.Hosting;

/// <summary>Refuses what another origin's page makes a signed-in browser send: unsafe methods; everything at the hubs, whose
/// WebSockets and negotiation are open to every origin otherwise; and everything at the API, where a look leaves a line in the audit
/// record. Another port of this host is another origin, though cookies travel from there.</summary>
public sealed class OriginGuard(RequestDelegate next, PublicAddress address)
{
    public Task InvokeAsync(HttpContext context) =>
        IsGuarded(context.Request) && IsForeign(context.Request)
            ? TypedResults.Problem(
                statusCode: StatusCodes.Status403Forbidden,
                title: "Request from another site",
                detail: "This request came from a page of another site and was refused.").ExecuteAsync(context)
            : next(context);

    private static bool IsGuarded(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        || request.Path.StartsWithSegments("/hubs")
        || request.Path.StartsWithSegments("/api");

    private bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            || (origin.Length > 0 && !IsOwn(origin, request));
    }

    private bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Headers[HeaderNames.Host]}", StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, address.Configured?.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
