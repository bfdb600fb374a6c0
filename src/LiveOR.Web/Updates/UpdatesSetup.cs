using LiveOR.Client.Procedures;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Updates;

public static class UpdatesSetup
{
    public static IServiceCollection AddUpdates(this IServiceCollection services)
    {
        services.AddSingleton<LiveOR.Updates.Publisher>();
        services.AddSingleton<LiveOR.Updates.DraftModeration>();
        services.AddSingleton<ReleaseTimes>();
        services.AddSingleton<Dispatch>();
        services.AddSingleton<Intake>();
        services.AddSingleton<Departure>();
        services.AddSingleton<Recall>();
        services.AddSingleton<Moderation>();
        services.AddSingleton<UnderWay>();
        services.AddSingleton<Outcomes>();
        services.AddSingleton<FollowUpSheets>();
        services.AddHostedService<ReleaseClock>();
        return services;
    }

    public static IEndpointRouteBuilder MapUpdates(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/under-way", UnderWayAsync).RequireAuthorization(Policies.Staff).WithTags("Updates");
        var group = routes.MapGroup("/api/procedures/{id:guid}/updates")
            .RequireAuthorization(Policies.Staff).WithTags("Updates");
        group.MapPut("/{draftId:guid}", UpdatesApi.PutAsync).RequireAuthorization(Policies.Narrate);
        group.MapDelete("/{draftId:guid}", UpdatesApi.DeleteAsync);
        group.MapPost("/{draftId:guid}/amend", UpdatesApi.AmendAsync).RequireAuthorization(Policies.Correct);
        group.MapPost("/{draftId:guid}/dismiss", ModerationApi.DismissAsync).RequireAuthorization(Policies.Moderate);
        group.MapPost("/{draftId:guid}/hold", ModerationApi.HoldAsync).RequireAuthorization(Policies.Halt);
        group.MapPost("/{draftId:guid}/release", ModerationApi.ReleaseAsync).RequireAuthorization(Policies.Moderate);
        var followUps = routes.MapGroup("/api/procedures/{id:guid}/follow-ups").WithTags("Follow-ups");
        followUps.MapGet("/", FollowUpsApi.GetAsync).RequireAuthorization(Policies.Staff);
        followUps.MapPost("/{task}", FollowUpsApi.AnswerAsync).RequireAuthorization(Policies.FollowUp);
        return routes;
    }

    private static async Task<Ok<IReadOnlyList<UnderWayLine>>> UnderWayAsync(
        UnderWay underWay, CancellationToken cancellationToken) =>
        TypedResults.Ok(await underWay.ListAsync(cancellationToken));
}
