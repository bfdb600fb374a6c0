using LiveOR.Web.Hosting;

namespace LiveOR.Web.Procedures;

public static class ProceduresSetup
{
    public static IServiceCollection AddProcedures(this IServiceCollection services)
    {
        services.AddSingleton<Preparation>();
        services.AddSingleton<ProcedureSheets>();
        services.AddSingleton<ConsentRecord>();
        services.AddSingleton<Transitions>();
        return services;
    }

    public static IEndpointRouteBuilder MapProcedures(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/procedures").RequireAuthorization(Policies.Staff).WithTags("Procedures");
        group.MapGet("/", ProceduresApi.ListAsync);
        group.MapGet("/{id:guid}", ProceduresApi.FindAsync);
        group.MapPost("/", ProceduresApi.PrepareAsync).RequireAuthorization(Policies.Prepare);
        group.MapPut("/{id:guid}/consent", ProceduresApi.ChangeConsentAsync).RequireAuthorization(Policies.Prepare);

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
