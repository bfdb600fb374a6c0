using LiveOR.Client.Privacy;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Privacy;

/// <summary>Registers what identifies a procedure's patient, says what is registered, and forgets it. What was typed is never
/// given back.</summary>
internal static class IdentifiersApi
{
    public static void MapIdentifiers(this IEndpointRouteBuilder routes)
    {
        var identifiers = routes.MapGroup("/api/procedures/{id:guid}/identifiers")
            .RequireAuthorization(Policies.Prepare).WithTags("Privacy");
        identifiers.MapGet("", ListAsync);
        identifiers.MapPost("", AddAsync);
        identifiers.MapDelete("{item:int}", RemoveAsync);
    }

    private static async Task<Results<Ok<IReadOnlyList<IdentifierItem>>, ProblemHttpResult>> ListAsync(
        Guid id, Registration registration, CancellationToken cancellationToken) =>
        await registration.ListAsync(new ProcedureId(id), cancellationToken) is { } items
            ? TypedResults.Ok(items)
            : Problems.NoProcedure();

    private static async Task<Results<Ok<IdentifierAdded>, ProblemHttpResult>> AddAsync(
        Guid id, NewIdentifier request, Registration registration, HttpContext context, CancellationToken cancellationToken)
    {
        if (request.Kind is not { } kind || !Enum.IsDefined(kind))
        {
            return Problems.Invalid("kind", "One of name, relative, number, date, phone.");
        }

        var text = (request.Text ?? "").Trim();
        return KnownIdentifierForms.Error(kind, text) is { } error
            ? Problems.Invalid("text", error)
            : await registration.AddAsync(new ProcedureId(id), kind, text, By(context), cancellationToken) switch
            {
                null => Problems.NoProcedure(),
                Registered.Done done => TypedResults.Ok(done.Added),
                Registered.TooMany => Problems.Invalid("text", $"At most {Registration.MostItems} identifiers for one procedure. Remove one first."),
                _ => Problems.Conflict("The procedure is over; its list of identifiers has been deleted for good."),
            };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        Guid id, int item, Registration registration, HttpContext context, CancellationToken cancellationToken) =>
        await registration.RemoveAsync(new ProcedureId(id), item, By(context), cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("There is no such identifier.");

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
