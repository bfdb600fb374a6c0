using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Procedures;

internal static class ProceduresApi
{
    public static async Task<Ok<IReadOnlyList<ProcedureSummary>>> ListAsync(
        ProcedureSheets sheets, CancellationToken cancellationToken) =>
        TypedResults.Ok(await sheets.ListAsync(cancellationToken));

    public static async Task<Results<Ok<ProcedureSheet>, ProblemHttpResult>> FindAsync(
        Guid id, ProcedureSheets sheets, Sightings sightings, HttpContext context, CancellationToken cancellationToken)
    {
        if (await sheets.FindAsync(new ProcedureId(id), cancellationToken) is not { } sheet)
        {
            return Problems.NoProcedure();
        }

        await sightings.SawAsync(context.User.Identity?.Name ?? "", new ProcedureId(id), "staff sheet", cancellationToken);
        return TypedResults.Ok(sheet);
    }

    public static async Task<Results<Created<ProcedureCreated>, ProblemHttpResult>> PrepareAsync(
        NewProcedure request, Preparation preparation, HttpContext context, CancellationToken cancellationToken) =>
        await preparation.PrepareAsync(request, context.User.Identity?.Name ?? "", cancellationToken) switch
        {
            Prepared.Done done => TypedResults.Created(
                $"/api/procedures/{done.Procedure.Id}",
                new ProcedureCreated(done.Procedure.Id.Value, done.Procedure.Slug)),
            Prepared.Revealing revealing => Problems.Found(
                "The title may identify someone",
                "The title is public. Change what is marked.", revealing.Findings),
            Prepared.Invalid invalid => Problems.Invalid(invalid.Errors),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };

    public static async Task<Results<Ok<Consent>, ProblemHttpResult>> ChangeConsentAsync(
        Guid id, Consent consent, ConsentRecord record, CancellationToken cancellationToken)
    {
        if (ConsentRules.Check(consent) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        return await record.ChangeAsync(new ProcedureId(id), consent, cancellationToken) switch
        {
            null => Problems.NoProcedure(),
            Transition.NotAllowed refused => Problems.NotAllowed(refused.Status, refused.Why),
            Transition.Missing missing => Problems.Missing(
                "While it is narrated, the consent must cover what is said and where. Stop or withdraw it first, or add: ",
                missing.What),
            _ => TypedResults.Ok(consent),
        };
    }
}
