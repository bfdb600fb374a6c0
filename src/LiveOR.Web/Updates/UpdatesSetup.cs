using LiveOR.Web.Hosting;

namespace LiveOR.Web.Updates;

public static class UpdatesSetup
{
    public static IServiceCollection AddUpdates(this IServiceCollection services)
    {
        services.AddSingleton<LiveOR.Updates.Publisher>();
        services.AddSingleton<ReleaseTimes>();
        services.AddSingleton<Dispatch>();
        services.AddSingleton<Intake>();
        services.AddSingleton<Departure>();
        services.AddSingleton<Recall>();
        services.AddHostedService<ReleaseClock>();
        return services;
    }

    public static IEndpointRouteBuilder MapUpdates(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/procedures/{id:guid}/updates")
            .RequireAuthorization(Policies.Staff).WithTags("Updates");
        group.MapPut("/{draftId:guid}", UpdatesApi.PutAsync).RequireAuthorization(Policies.Narrate);
        group.MapDelete("/{draftId:guid}", UpdatesApi.DeleteAsync);
        group.MapPost("/{draftId:guid}/amend", UpdatesApi.AmendAsync).RequireAuthorization(Policies.Narrate);
        return routes;
    }
}
