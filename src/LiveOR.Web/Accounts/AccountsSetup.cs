using LiveOR.Accounts;
using LiveOR.Client.Accounts;
using LiveOR.Web.Accounts.SingleSignOn;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Accounts;

public static class AccountsSetup
{
    /// <summary>A call is signed with a cookie, or with a key when it brings one.</summary>
    private const string Either = nameof(Either);

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SignInLink>();
        services.AddScoped<FirstAccount>();
        services.AddSingleton<AuditReading>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<ApiKeys>();
        services.AddScoped<Doorkeeper>();
        services.AddScoped<Joining>();
        services.AddScoped<People>();
        services.AddScoped<Viewers>();
        services.AddIdentityCore<Account>(Configure)
            .AddEntityFrameworkStores<LiveORDbContext>()
            .AddClaimsPrincipalFactory<StaffPrincipal>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRules.Hashing.IterationCount);
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector =
                context => ApiKeyHandler.IsMeant(context.Request) ? ApiKeyHandler.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Name, null)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(Session.Configure));
        services.AddSingleSignOn(configuration);
        services.ConfigureAll<CookieAuthenticationOptions>(options => options.CookieManager = new HostPrefixedCookies());
        services.AddAuthorization(Policies.Add);
        services.AddOptions<IdentityPasskeyOptions>().Configure<PublicAddress>((options, address) =>
        {
            options.ServerDomain = address.Configured?.Host;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        return services;
    }

    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in/{token}", UseLinkAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/sign-out", (Delegate)SignOutAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/api/me", Me).RequireAuthorization(Policies.Staff).WithTags("Accounts");
        routes.MapAudit();
        routes.MapGet("/start", Start).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        routes.MapViewers();
        routes.MapPasskeys();
        routes.MapSingleSignOn();
        return routes;
    }

    private static async Task<IResult> UseLinkAsync(
        string token, SignInLink link, FirstAccount first, SignInManager<Account> signIn, AuditTrail audit, CancellationToken cancellationToken)
    {
        if (!link.TryUse(token))
        {
            return TypedResults.Redirect("/sign-in?used=true");
        }

        var account = await first.FindOrCreateAsync();
        await signIn.SignInAsync(account, isPersistent: true);
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

        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.Redirect("/");
    }

    /// <summary>Where someone begins who signed in without saying where to: the staff at their console, invited viewers with what
    /// they may watch.</summary>
    private static RedirectHttpResult Start(HttpContext context) => TypedResults.Redirect(context.User.IsStaff() ? "/console/" : "/invited");

    private static Ok<SignedIn> Me(HttpContext context) => TypedResults.Ok(StaffPrincipal.Read(context.User));

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.AllowedUserNameCharacters = "";
        options.Password.RequiredLength = 15;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
