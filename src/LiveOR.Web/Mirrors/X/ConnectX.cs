using System.Security.Claims;
using LiveOR.Accounts;
using LiveOR.Client.Mirrors;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Mirrors.X;

/// <summary>“Connect X account”: to X and back, in the browser of an administrator.</summary>
internal static class ConnectX
{
    private const string Path = "/connect/x";
    private const string Callback = Path + "/callback";
    private const string Console = "/console/mirrors";

    public static void MapConnectX(this IEndpointRouteBuilder endpoints)
    {
        var connect = endpoints.MapGroup("").RequireAuthorization(Policies.Connect).ExcludeFromDescription();
        connect.MapGet(Path, Begin);
        connect.MapGet(Callback, CompleteAsync);
    }

    /// <summary>Another site must not begin this: the browser may be signed in at X to an account that nobody here meant.</summary>
    private static RedirectHttpResult Begin(
        HttpContext context, IOptionsMonitor<XOptions> options, XConnecting connecting, XConsentCookie cookie,
        PublicAddress address, TimeProvider time)
    {
        if (!options.Get(XOptions.Real).CanConnect)
        {
            return Problem(ConnectProblem.NotSetUp);
        }
        else if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            return Problem(ConnectProblem.Elsewhere);
        }

        var consent = XConsent.Begin(By(context.User), time.GetUtcNow());
        cookie.Write(context, consent);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Redirect(connecting.Address(consent, Redirect(address)));
    }

    private static async Task<RedirectHttpResult> CompleteAsync(
        string? code, string? state, string? error, HttpContext context, XConnecting connecting, XConsentCookie cookie,
        PublicAddress address, AuditTrail audit, TimeProvider time)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (cookie.Take(context) is not { } consent || !consent.Awaits(state, By(context.User), time.GetUtcNow()))
        {
            return Problem(ConnectProblem.State);
        }
        else if (error is not null)
        {
            return Problem(error switch
            {
                "access_denied" => ConnectProblem.Denied,
                "invalid_scope" => ConnectProblem.Scopes,
                _ => ConnectProblem.Client,
            });
        }
        else if (string.IsNullOrEmpty(code))
        {
            return Problem(ConnectProblem.Code);
        }

        var who = context.User.Identity?.Name ?? "";
        var (account, problem) = await connecting.CompleteAsync(code, consent, Redirect(address), who);
        if (account is not null)
        {
            await audit.RecordAsync(
                new AuditNote(
                    who, AuditAction.ConnectedMirror, Target: MirrorDirectory.X,
                    Detail: new Dictionary<string, string> { ["account"] = account.Handle }),
                CancellationToken.None);
        }

        return account is null
            ? Problem(problem!)
            : TypedResults.Redirect($"{Console}?connected={Uri.EscapeDataString($"@{account.Handle}")}");
    }

    /// <summary>X compares it letter by letter with what the app names.</summary>
    private static string Redirect(PublicAddress address) => new Uri(address.Configured ?? address.Local, Callback).ToString();

    private static string By(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.Identity?.Name ?? "";

    private static RedirectHttpResult Problem(string code) => TypedResults.Redirect($"{Console}?problem={code}");
}
