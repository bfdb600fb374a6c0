using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures;

internal static class ProceduresApi
{
    public static async Task<Ok<IReadOnlyList<ProcedureSummary>>> ListAsync(
        ProcedureSheets sheets, CancellationToken cancellationToken) =>
        TypedResults.Ok(await sheets.ListAsync(cancellationToken));

    public static async Task<Results<Ok<ProcedureSheet>, ProblemHttpResult>> FindAsync(
        Guid id, ProcedureSheets sheets, CancellationToken cancellationToken) =>
        await sheets.FindAsync(new ProcedureId(id), cancellationToken) is { } sheet
            ? TypedResults.Ok(sheet)
            : Problems.NoProcedure();

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
        Guid id, Consent consent, IDbContextFactory<LiveORDbContext> databases, Journals journals,
        CancellationToken cancellationToken)
    {
        if (Preparation.ConsentErrors(consent) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var changed = await db.Procedures.Where(each => each.Id == new ProcedureId(id))
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Consent, consent), cancellationToken);
        journals.Forget(new ProcedureId(id));
        return changed == 0 ? Problems.NoProcedure() : TypedResults.Ok(consent);
    }
}
