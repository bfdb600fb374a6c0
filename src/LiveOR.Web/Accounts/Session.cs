using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Accounts;

/// <summary>
/// How long someone stays signed in: half an hour without a call, twelve hours in all. Every call asks the account again, so that
/// a role taken away, a closed account and a sign-out everywhere are in force with the next one.
/// </summary>
public static class Session
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string Began = "began";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "liveor";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = BeginAsync;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => AnswerAsync(context.HttpContext, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context.HttpContext, StatusCodes.Status403Forbidden);
    }

    private static Task BeginAsync(CookieSigningInContext context)
    {
        context.Properties.Items.TryAdd(Began, $"{Now(context.HttpContext):O}");
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var account = Expired(context) || context.Principal is null ? null : await accounts.GetUserAsync(context.Principal);
        var stamp = context.Principal?.FindFirst(accounts.Options.ClaimsIdentity.SecurityStampClaimType)?.Value;
        if (account is not { ClosedAt: null } || account.SecurityStamp != stamp)
        {
            // The cookie is left alone: a call that was late must not take away the newer one that the browser has by now.
            context.RejectPrincipal();
            return;
        }

        context.ReplacePrincipal(await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account));
    }

    private static bool Expired(CookieValidatePrincipalContext context) =>
        !context.Properties.Items.TryGetValue(Began, out var began)
        || !DateTimeOffset.TryParse(began, out var since)
        || Now(context.HttpContext) - since > Longest;

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    private static Task AnswerAsync(HttpContext context, int status)
    {
        if (IsPage(context.Request))
        {
            context.Response.Redirect(status == StatusCodes.Status401Unauthorized
                ? $"/sign-in?to={Uri.EscapeDataString(context.Request.Path)}"
                : "/nothing-here");
            return Task.CompletedTask;
        }

        return TypedResults.Problem(
            statusCode: status,
            title: status == StatusCodes.Status401Unauthorized ? "Not signed in" : "Not allowed",
            detail: status == StatusCodes.Status401Unauthorized
                ? "Sign in first, on the page /sign-in."
                : "Your account does not hold a role that may do this.").ExecuteAsync(context);
    }

    private static bool IsPage(HttpRequest request) => HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/openapi") && !request.Path.StartsWithSegments("/hubs")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
