using LiveOR.Client.Privacy;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Privacy;

public static class PrivacySetup
{
    private const int MaximumLength = 10_000;

    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services.AddSingleton(_ => new PrivacyGuard()).AddSingleton<Registration>().AddHostedService<GuardPreparation>();

    public static IEndpointRouteBuilder MapPrivacy(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/guard/inspect", InspectAsync).RequireAuthorization(Policies.Staff).WithTags("Privacy");
        routes.MapIdentifiers();
        return routes;
    }

    private static async Task<Results<Ok<Inspection>, ProblemHttpResult>> InspectAsync(
        InspectRequest request, PrivacyGuard guard, GuardContexts contexts, IDbContextFactory<LiveORDbContext> databases,
        CancellationToken cancellationToken)
    {
        switch (request.Text)
        {
            case null:
                return Problems.Invalid("text", "Send the text to inspect.");
            case { Length: > MaximumLength }:
                return Problems.Invalid("text", $"At most {MaximumLength:N0} characters are inspected at once.");
        }

        return request.ProcedureId is not { } id
            ? TypedResults.Ok(Inspection.Of(guard.Inspect(request.Text)))
            : await ContextAsync(new ProcedureId(id), contexts, databases, cancellationToken) is { } context
                ? TypedResults.Ok(Inspection.Of(guard.Inspect(request.Text, context)))
                : Problems.NoProcedure();
    }

    private static async Task<GuardContext?> ContextAsync(
        ProcedureId id, GuardContexts contexts, IDbContextFactory<LiveORDbContext> databases, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Procedures.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is { } procedure
            ? await contexts.ForDraftAsync(db, procedure, null, cancellationToken)
            : null;
    }
}
