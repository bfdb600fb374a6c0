using System.Text.Json.Serialization.Metadata;
using LiveOR.Audience;
using LiveOR.Client;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Hosting;

public static class HostingSetup
{
    /// <summary>Larger than any body the API takes, so that a long text gets an answer about its length.</summary>
    private const int MaximumBody = 1024 * 1024;

    public static IServiceCollection AddHosting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LiveOROptions>().Bind(configuration.GetSection("LiveOR")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LiveOROptions>, LiveOROptionsValidator>();
        services.AddSingleton(TimeProvider.System);
        services.AddProxies(configuration);
        services.AddLimits(configuration);
        services.AddSingleton<Turns>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<Rehearsal>();
        services.AddSingleton<Welcome>();
        services.AddRazorComponents();
        services.AddHostNames(configuration);
        services.AddForms();
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiFaults>();
        services.AddHealthChecks().AddCheck<StorageHealth>("storage", tags: ["ready"]);
        services.AddOpenApi();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, AudienceJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, StaffJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        });
        return services;
    }

    public static void ConfigureServer(this ConfigureWebHostBuilder host)
    {
        host.UseStaticWebAssets();
        host.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaximumBody;
        });
    }

    public static void UseHosting(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Refusals>();
        app.UseMiddleware<OriginGuard>();
        app.UseMiddleware<HeadRequests>();
        app.UseWhen(Limits.IsComingBack, door => door.UseRateLimiter());
        app.UseWhen(IsForPrograms, api => api.UseStatusCodePages(BareStatuses.ExplainAsync));
        app.UseWhen(
            context => !IsForPrograms(context) && !IsForFamily(context),
            pages => pages.UseStatusCodePagesWithReExecute("/nothing-here", createScopeForStatusCodePages: true));
        app.UseWhen(
            context => !IsForPrograms(context) && IsForFamily(context),
            pages => pages.UseStatusCodePagesWithReExecute("/no-family-link", createScopeForStatusCodePages: true));
    }

    private static bool IsForFamily(HttpContext context) => context.Request.Path.StartsWithSegments("/family");

    private static bool IsForPrograms(HttpContext context) =>
        !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        || context.Request.Path.StartsWithSegments("/api")
        || context.Request.Path.StartsWithSegments("/hubs")
        || context.Request.Path.StartsWithSegments("/health")
        || context.Request.Path.StartsWithSegments("/openapi")
        || context.Request.Path.StartsWithSegments("/rehearsal/x/api");

    public static void MapHosting(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
        app.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json").RequireAuthorization(Policies.Staff);
        app.MapFigures();
        app.MapStaticAssets();
        app.MapFallbackToFile("/console/{*path:nonfile}", "console/index.html");
    }
}
