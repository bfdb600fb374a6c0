namespace LiveOR.Web.Hosting;

/// <summary>What every answer tells the browser. No page needs inline script; public pages need no inline style
/// either. The console is WebAssembly, and MudBlazor writes style elements.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string PublicPolicy =
        "default-src 'self'; base-uri 'self'; object-src 'none'; form-action 'self'; img-src 'self' data:";

    private const string ConsolePolicy =
        "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; "
        + "script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; connect-src 'self'";

    private const string PhotoPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: answers to faults begin with headers wiped clean.
        var (policy, family) = (Policy(context.Request.Path), context.Request.Path.StartsWithSegments("/family"));
        context.Response.OnStarting(() => WriteAsync(context.Response.Headers, policy, family));
        return next(context);
    }

    private static Task WriteAsync(IHeaderDictionary headers, string policy, bool family)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = family ? "no-referrer" : "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
        headers.ContentSecurityPolicy = policy;
        if (family)
        {
            // Whether or not the link leads anywhere.
            headers.CacheControl = "no-store";
            headers[SearchEngines.Header] = SearchEngines.Nothing;
        }

        return Task.CompletedTask;
    }

    private static string Policy(PathString path) => path switch
    {
        _ when path.StartsWithSegments("/console") => ConsolePolicy,
        _ when path.StartsWithSegments("/photos") => PhotoPolicy,
        _ when path.Value?.EndsWith("/embed", StringComparison.Ordinal) == true => PublicPolicy,
        _ => PublicPolicy + "; frame-ancestors 'none'",
    };
}
