using LiveOR.Accounts;
using LiveOR.Client.Accounts;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Accounts;

public static class AccountsSetup
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<SignInLink>();
        services.AddSingleton<FirstAccount>();
        services.AddSingleton<AuditReading>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(ConfigureCookie);
        services.AddAuthorization(Policies.Add);
        return services;
    }

    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in/{token}", UseLinkAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/sign-out", (Delegate)SignOutAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/api/me", Me).RequireAuthorization(Policies.Staff).WithTags("Accounts");
        routes.MapAudit();
        return routes;
    }

    private static async Task<IResult> UseLinkAsync(
        string token, SignInLink link, FirstAccount first, AuditTrail audit, HttpContext context, CancellationToken cancellationToken)
    {
        if (!link.TryUse(token))
        {
            return TypedResults.Redirect("/sign-in?used=true");
        }

        var account = await first.FindOrCreateAsync(cancellationToken);
        await context.SignInAsync(StaffPrincipal.Of(account), new AuthenticationProperties { IsPersistent = true });
        await audit.RecordAsync(
            new AuditNote(account.Name, AuditAction.SignedIn, Detail: new Dictionary<string, string> { ["with"] = "one-time link" }),
            cancellationToken);
        return TypedResults.Redirect("/console/");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, AuditTrail audit, CancellationToken cancellationToken)
    {
        if (context.User.Identity is { IsAuthenticated: true, Name: { } name })
        {
            await audit.RecordAsync(new AuditNote(name, AuditAction.SignedOut), cancellationToken);
        }

        await context.SignOutAsync();
        return TypedResults.Redirect("/");
    }

    private static Ok<SignedIn> Me(HttpContext context) => TypedResults.Ok(StaffPrincipal.Read(context.User));

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "liveor";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostPrefixedCookies();
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.Events.OnRedirectToLogin = context => AnswerAsync(context.HttpContext, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context.HttpContext, StatusCodes.Status403Forbidden);
    }

    private static Task AnswerAsync(HttpContext context, int status) => TypedResults.Problem(
        statusCode: status,
        title: status == StatusCodes.Status401Unauthorized ? "Not signed in" : "Not allowed",
        detail: status == StatusCodes.Status401Unauthorized
            ? "Sign in first: open the sign-in link that LiveOR printed when it started."
            : "Your account does not hold a role that may do this.").ExecuteAsync(context);
}
