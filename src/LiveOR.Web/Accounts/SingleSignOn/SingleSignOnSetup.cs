using System.Security.Claims;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>Sign-in by the hospital's own provider. Without one in the settings there is no button, and no address answers.</summary>
public static partial class SingleSignOnSetup
{
    public static IServiceCollection AddSingleSignOn(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(SingleSignOnOptions.Section);
        services.AddOptions<SingleSignOnOptions>().Configure(options => options.Read(section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SingleSignOnOptions>, SingleSignOnRules>();
        services.AddSingleton<Provider>();
        if (!string.IsNullOrWhiteSpace(section[nameof(SingleSignOnOptions.Authority)]))
        {
            services.AddScoped<Arrivals>();
            services.AddScoped<ProviderEvents>();
            services.AddAuthentication().AddOpenIdConnect(Provider.Scheme, null, _ => { });
            services.AddOptions<OpenIdConnectOptions>(Provider.Scheme)
                .Configure<IOptions<SingleSignOnOptions>, PublicAddress>(ProviderClient.Configure);
        }

        return services;
    }

    public static void MapSingleSignOn(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<Provider>().IsThere)
        {
            var forms = routes.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute()).AddEndpointFilter(WithTokenAsync).ExcludeFromDescription();
            forms.MapPost("/sign-in/sso", SignInAsync).AllowAnonymous();
            forms.MapPost("/invite/{token}/sso", AcceptAsync).AllowAnonymous();
            forms.MapPost("/account/sso", ConnectAsync).RequireAuthorization(Policies.SignedIn);
        }
    }

    private static async ValueTask<object?> WithTokenAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
            ? await next(call)
            : TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest, title: "Out of date",
                detail: "The page with this button is out of date. Load it again, then press the button again.");

    private static async Task<IResult> SignInAsync(HttpContext context, ILogger<Provider> logger) => await LeaveAsync(
        context, new Errand.SignIn(LocalPath.Of((await context.Request.ReadFormAsync(context.RequestAborted))["to"]) ?? "/start"), logger);

    private static Task<IResult> AcceptAsync(string token, HttpContext context, ILogger<Provider> logger) =>
        LeaveAsync(context, new Errand.Accept(token), logger);

    private static Task<IResult> ConnectAsync(HttpContext context, ILogger<Provider> logger) =>
        LeaveAsync(context, new Errand.Connect(Guid.Parse(context.User.FindFirstValue(ClaimTypes.NameIdentifier)!)), logger);

    private static async Task<IResult> LeaveAsync(HttpContext context, Errand errand, ILogger<Provider> logger)
    {
        try
        {
            await context.ChallengeAsync(Provider.Scheme, errand.Pack());
            return TypedResults.Empty;
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException)
        {
            var crossing = Failures.Of(fault);
            LogNotLeft(logger, crossing, fault.GetType().Name);
            return TypedResults.Redirect(ProviderEvents.PageAfter(errand, crossing));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider for single sign-on could not be asked, {Crossing}: {Fault}.")]
    private static partial void LogNotLeft(ILogger logger, Crossing crossing, string fault);
}
