using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary><c>/i/oauth2/authorize</c>: the page asks, its form comes back to the same address. Nobody signs in to a rehearsal,
/// so whoever sees the page may answer for its accounts.</summary>
internal static class ConsentEndpoints
{
    private const string Address = "/i/oauth2/authorize";

    public static void MapConsent(this IEndpointRouteBuilder api)
    {
        api.MapGet(Address, Ask);
        api.MapPost(Address, AnswerAsync);
    }

    private static IResult Ask(HttpContext http, Clients clients, Accounts accounts)
    {
        var (request, distrust) = AuthorizationRequest.Read(http.Request, clients);
        return request switch
        {
            null => Refuse(http, distrust!),
            { Error: { } error } => TypedResults.Redirect(request.Back("error", error)),
            _ => Show<ConsentPage>(http, new Dictionary<string, object?>
            {
                [nameof(ConsentPage.Base)] = http.Request.PathBase.Value,
                [nameof(ConsentPage.Client)] = request.Client.Name,
                [nameof(ConsentPage.Wishes)] = request.Scopes.Select(Scopes.Meaning).ToList(),
                [nameof(ConsentPage.Accounts)] = accounts.All,
            }),
        };
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, Clients clients, Accounts accounts, Codes codes)
    {
        var (request, distrust) = AuthorizationRequest.Read(http.Request, clients);
        if (request is null)
        {
            return Refuse(http, distrust!);
        }
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        var allowed = request.Error is null && form["decision"] == "allow";
        return Return(http, request, allowed && accounts.ById(form["account"].ToString()) is { } account
            ? request.Back("code", codes.Issue(request, account.UserId))
            : request.Back("error", request.Error ?? "access_denied"));
    }

    /// <summary>A browser that is told <c>form-action 'self'</c> does not follow a form's redirect to another origin;
    /// a page takes it there.</summary>
    private static IResult Return(HttpContext http, AuthorizationRequest request, string address) =>
        Redirects.IsOwn(new Uri(address), http.Request)
        || !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Redirect(address)
            : Show<ReturnPage>(http, new Dictionary<string, object?>
            {
                [nameof(ReturnPage.Base)] = http.Request.PathBase.Value,
                [nameof(ReturnPage.Client)] = request.Client.Name,
                [nameof(ReturnPage.Address)] = address,
            });

    private static RazorComponentResult<DistrustPage> Refuse(HttpContext http, string reason)
    {
        var page = Show<DistrustPage>(http, new Dictionary<string, object?>
        {
            [nameof(DistrustPage.Base)] = http.Request.PathBase.Value,
            [nameof(DistrustPage.Reason)] = reason,
        });
        page.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    private static RazorComponentResult<T> Show<T>(HttpContext http, Dictionary<string, object?> parameters)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return new RazorComponentResult<T>(parameters);
    }
}
