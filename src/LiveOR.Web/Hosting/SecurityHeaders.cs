using LiveOR.Web.Accounts.SingleSignOn;

namespace LiveOR.Web.Hosting;

/// <summary>What every answer tells the browser. No page needs inline script; public pages need no inline style
/// either. The console is WebAssembly, and MudBlazor writes style elements.</summary>
public sealed class SecurityHeaders(RequestDelegate next, Provider provider)
{
    /// <summary>What stands there is for one person, or may be used once. The console's own files hold nothing.</summary>
    private static readonly string[] Fleeting =
        ["/api", "/openapi", "/sign-in", "/invite", "/invited", "/account", "/accounts", "/keys", "/passkeys", "/connect", "/family", "/certificates"];

    private const string PublicPolicy =
        $"default-src 'self'; base-uri 'self'; object-src 'none'; {OwnForms}; img-src 'self' data:";

    private const string Closed = PublicPolicy + "; frame-ancestors 'none'";

    private const string ConsolePolicy =
        "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; " + OwnForms + "; "
        + "script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data: blob:; connect-src 'self'";

    private const string OwnForms = "form-action 'self'";

    private const string PhotoPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Their addresses carry secrets, or say what somebody works on.</summary>
    private static readonly string[] Discreet = ["/console", "/sign-in", "/invite", "/account", "/accounts", "/keys", "/certificates"];

    /// <summary>Their forms can lead to the hospital's sign-in.</summary>
    private static readonly string[] SignOn = ["/sign-in", "/invite", "/account"];

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: answers to faults begin with headers wiped clean.
        // By the path that was asked for: a dead link is answered under another.
        var (asked, policy) = (context.Request.Path, Policy(context.Request.Path));
        context.Response.OnStarting(() => WriteAsync(context, asked, policy));
        return next(context);
    }

    private static Task WriteAsync(HttpContext context, PathString asked, string policy)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = Referrer(asked);
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        headers["Cross-Origin-Opener-Policy"] = headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=()";
        headers.ContentSecurityPolicy = policy;
        if (asked.StartsWithSegments("/family") || asked.StartsWithSegments("/certificates"))
        {
            // Whether or not the link leads anywhere.
            headers[SearchEngines.Header] = SearchEngines.Nothing;
        }

        if (IsFleeting(context, asked))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    /// <summary>A procedure that is not for everyone stays in no signed-in reader's cache either.</summary>
    private static bool IsFleeting(HttpContext context, PathString asked) =>
        Fleeting.Any(path => asked.StartsWithSegments(path))
        || (context.User.Identity is { IsAuthenticated: true } && context.Response.Headers.ContainsKey(SearchEngines.Header));

    /// <summary>Nothing of a discreet address reaches another site. With "no-referrer" a browser would hide where our own forms
    /// come from too, and they would be refused.</summary>
    private static string Referrer(PathString asked) => asked.StartsWithSegments("/family") ? "no-referrer"
        : Discreet.Any(path => asked.StartsWithSegments(path)) ? "same-origin"
        : "strict-origin-when-cross-origin";

    private string Policy(PathString path) => path switch
    {
        _ when path.StartsWithSegments("/console") => ConsolePolicy,
        _ when path.StartsWithSegments("/photos") => PhotoPolicy,
        _ when path.Value?.EndsWith("/embed", StringComparison.Ordinal) == true => PublicPolicy,
        _ when provider.Origins is { } origins && SignOn.Any(page => path.StartsWithSegments(page)) => Closed.Replace(
            OwnForms, $"{OwnForms} {origins}", StringComparison.Ordinal),
        _ => Closed,
    };
}
