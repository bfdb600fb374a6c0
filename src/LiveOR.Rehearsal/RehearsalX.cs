using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.BadDay;
using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Credits;
using LiveOR.Rehearsal.Faults;
using LiveOR.Rehearsal.Inspection;
using LiveOR.Rehearsal.Limits;
using LiveOR.Rehearsal.Pages;
using LiveOR.Rehearsal.Posts;
using LiveOR.Rehearsal.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
            .Validate(
                options => options.InMemory || options.Directory.Length > 0,
                "RehearsalXOptions.Directory: name the folder that keeps the posts.")
            .Validate(
                options => options.ShortestReadLag >= TimeSpan.Zero && options.LongestReadLag >= options.ShortestReadLag
                    && options.ReplyLag >= TimeSpan.Zero,
                "RehearsalXOptions: a lag is not below zero, and the longest not below the shortest.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<NetworkClock>();
        services.AddSingleton<Conduct>();
        services.AddSingleton<FaultPlan>();
        services.AddSingleton<SpoiltAnswers>();
        services.AddSingleton<FaultStrike>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<RequestLog>();
        services.AddSingleton<Switchboard>();
        services.AddSingleton<BadDayLook>();
        services.AddSingleton<Accounts>();
        services.AddSingleton<IRehearsalX>(provider => provider.GetRequiredService<Accounts>());
        services.AddSingleton<Nonces>();
        services.AddSingleton<Verifier>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<Timeline>();
        services.AddRazorComponents();
        return services;
    }

    /// <summary>The API: <c>{prefix}/2/tweets</c> and its neighbours; anything else below the prefix is X's 404.</summary>
    public static IEndpointConventionBuilder MapRehearsalX(this IEndpointRouteBuilder endpoints, string prefix = "/rehearsal/x/api")
    {
        var all = endpoints.MapGroup(prefix);
        all.MapPostsLook();
        var api = all.MapGroup("").AddEndpointFilter(new Recorder(prefix));
        api.MapPosts();
        api.MapUsers();
        api.MapSearch();
        api.Map("/{**rest}", Refusal.NotFound);
        return all;
    }

    /// <summary>What X does not have, below <c>{prefix}/_sim</c>: faults, lag, clock, credits, and a look at all requests and
    /// threads; and a page to switch the most telling faults by hand. For those who train or test: the host says who that is,
    /// with the convention builder.</summary>
    public static IEndpointConventionBuilder MapRehearsalXSwitches(
        this IEndpointRouteBuilder endpoints, string prefix = "/rehearsal/x/api", string page = "/rehearsal/x/bad-day")
    {
        var switches = endpoints.MapGroup("");
        var api = switches.MapGroup(prefix);
        api.MapFaults();
        api.MapClock();
        api.MapCredits();
        api.MapInspection();
        switches.MapBadDay(page);
        return switches;
    }

    /// <summary>The page people look at: <c>{path}</c> for all threads, <c>{path}/{id}</c> for the thread of one post.</summary>
    public static IEndpointConventionBuilder MapRehearsalXTimeline(this IEndpointRouteBuilder endpoints, string path = "/rehearsal/x")
    {
        var pages = endpoints.MapGroup(path);
        pages.MapPages();
        return pages;
    }
}
