using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Limits;
using LiveOR.Rehearsal.Media;
using LiveOR.Rehearsal.OAuth2;
using LiveOR.Rehearsal.Pages;
using LiveOR.Rehearsal.Posts;
using LiveOR.Rehearsal.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveOR.Rehearsal;

/// <summary>A local network that speaks X's API over real HTTP and keeps everything in the room.</summary>
public static class RehearsalX
{
    public static IServiceCollection AddRehearsalX(this IServiceCollection services, Action<RehearsalXOptions> configure)
    {
        services.AddOptions<RehearsalXOptions>()
            .Configure(configure)
            .Validate(options => options.Directory.Length > 0, "RehearsalXOptions.Directory: name the folder that keeps the posts.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Accounts>();
        services.AddSingleton<IRehearsalX>(provider => provider.GetRequiredService<Accounts>());
        services.AddSingleton<Nonces>();
        services.AddSingleton<Verifier>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<Timeline>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<PendingUploads>();
        services.AddSingleton<Intake>();
        services.AddSingleton<Clients>();
        services.AddSingleton<Grants>();
        services.AddSingleton<Codes>();
        services.AddSingleton<Callers>();
        services.AddRazorComponents();
        return services;
    }

    /// <summary>The API: <c>{prefix}/2/tweets</c> and its neighbours; anything else below the prefix is X's 404.</summary>
    public static IEndpointConventionBuilder MapRehearsalX(this IEndpointRouteBuilder endpoints, string prefix = "/rehearsal/x/api")
    {
        var api = endpoints.MapGroup(prefix);
        api.MapPosts();
        api.MapUsers();
        api.MapMedia();
        api.MapTokens();
        api.MapConsent();
        api.MapInspection();
        api.Map("/{**rest}", Refusal.NotFound);
        return api;
    }

    /// <summary>The page people look at: <c>{path}</c> for all threads, <c>{path}/{id}</c> for the thread of one post.</summary>
    public static IEndpointConventionBuilder MapRehearsalXTimeline(this IEndpointRouteBuilder endpoints, string path = "/rehearsal/x")
    {
        var pages = endpoints.MapGroup(path);
        pages.MapPages();
        pages.MapPictures();
        return pages;
    }
}
