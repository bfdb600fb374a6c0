using LiveOR.Web.Hosting;
using LiveOR.Web.Procedures.Retention;
using LiveOR.Web.Procedures.Review;

namespace LiveOR.Web.Procedures;

public static class ProceduresSetup
{
    public static IServiceCollection AddProcedures(this IServiceCollection services)
    {
        services.AddProfiles();
        services.AddReview();
        services.AddRetention();
        services.AddSingleton<PreparationRules>();
        services.AddSingleton<Preparation>();
        services.AddSingleton<ProcedureSheets>();
        services.AddSingleton<ConsentRecord>();
        services.AddSingleton<Transitions>();
        services.AddSingleton<Scripts>();
        services.AddSingleton<Rehearsing>();
        services.AddSingleton<WithdrawalReports>();
        services.AddHostedService<ConsentWatch>();
        return services;
    }

    public static IEndpointRouteBuilder MapProcedures(this IEndpointRouteBuilder routes)
    {
        routes.MapProfiles();
        routes.MapReview();
        routes.MapRetention();
        var group = routes.MapGroup("/api/procedures").RequireAuthorization(Policies.Staff).WithTags("Procedures");
        group.MapGet("/", ProceduresApi.ListAsync);
        group.MapGet("/{id:guid}", ProceduresApi.FindAsync);
        group.MapPost("/", ProceduresApi.PrepareAsync).RequireAuthorization(Policies.Prepare);
        group.MapPut("/{id:guid}/consent", ProceduresApi.ChangeConsentAsync).RequireAuthorization(Policies.Prepare);

        group.MapGet("/{id:guid}/script", ScriptApi.GetAsync);
        group.MapPut("/{id:guid}/script", ScriptApi.PutAsync).RequireAuthorization(Policies.Prepare);
        group.MapPost("/{id:guid}/script/sign", ScriptApi.SignAsync).RequireAuthorization(Policies.SignScript);

        group.MapPost("/{id:guid}/rehearse", RehearsingApi.ProcedureAsync).RequireAuthorization(Policies.Narrate);
        group.MapDelete("/{id:guid}", RehearsingApi.ThrowAwayAsync).RequireAuthorization(Policies.Prepare);
        routes.MapPost("/api/playbooks/{id}/rehearse", RehearsingApi.PlaybookAsync)
            .RequireAuthorization(Policies.Narrate).WithTags("Playbooks");

        group.MapGet("/{id:guid}/withdrawal", WithdrawalApi.GetAsync);
        group.MapGet("/{id:guid}/withdrawal.md", WithdrawalApi.GetMarkdownAsync);

        var transitions = group.MapGroup("/{id:guid}");
        transitions.MapPost("/go-live", TransitionsApi.GoLiveAsync).RequireAuthorization(Policies.Narrate);
        transitions.MapPost("/conclude", TransitionsApi.ConcludeAsync).RequireAuthorization(Policies.Narrate);
        transitions.MapPost("/hold", TransitionsApi.HoldAsync).RequireAuthorization(Policies.Halt);
        transitions.MapPost("/release", TransitionsApi.ReleaseAsync).RequireAuthorization(Policies.Halt);
        transitions.MapPost("/stop", TransitionsApi.StopAsync).RequireAuthorization(Policies.Halt);
        transitions.MapPost("/sign-off", TransitionsApi.SignOffAsync).RequireAuthorization(Policies.SignOff);
        transitions.MapPost("/publish", TransitionsApi.PublishAsync).RequireAuthorization(Policies.SignOff);
        transitions.MapPost("/withdraw", TransitionsApi.WithdrawAsync).RequireAuthorization(Policies.WithdrawConsent);
        return routes;
    }
}
