using LiveOR.Client.Archive;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using TermsAnswer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<LiveOR.Procedures.ArchiveTerms>,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace LiveOR.Web.Procedures.Review;

internal static class ReviewApi
{
    public static async Task<Ok<IReadOnlyList<ReviewLine>>> ListAsync(ReviewSheets sheets, CancellationToken cancellationToken) =>
        TypedResults.Ok(await sheets.ListAsync(cancellationToken));

    public static async Task<Results<Ok<ReviewSheet>, ProblemHttpResult>> FindAsync(
        Guid id, ReviewSheets sheets, Sightings sightings, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await sheets.FindAsync(new ProcedureId(id), cancellationToken) is not { } sheet)
        {
            return Problems.NoProcedure();
        }

        await sightings.SawAsync(By(context), new ProcedureId(id), "the review", cancellationToken);
        return TypedResults.Ok(sheet);
    }

    public static async Task<Results<Ok<ReviewSheet>, ProblemHttpResult>> AcceptAsync(
        Guid id, int number, AcceptFindingRequest request, Verdicts verdicts, ReviewSheets sheets, HttpContext context,
        CancellationToken cancellationToken) =>
        await verdicts.AcceptAsync(new ProcedureId(id), number, request, By(context), cancellationToken) switch
        {
            VerdictOutcome.Done when await sheets.FindAsync(new ProcedureId(id), cancellationToken) is { } sheet => TypedResults.Ok(sheet),
            VerdictOutcome.Settled settled => Problems.Conflict(settled.How),
            VerdictOutcome.NotAllowed refused => Problems.NotAllowed(
                refused.Status, $"The procedure is {Lifecycle.Words(refused.Status)}. It is reviewed between its end and its publication."),
            VerdictOutcome.NotYours theirs => TypedResults.Problem(
                statusCode: StatusCodes.Status403Forbidden, title: "Somebody else decides", detail: theirs.Why),
            VerdictOutcome.Invalid invalid => Problems.Invalid(invalid.Field, invalid.Why),
            VerdictOutcome.Revealing revealing => Revealing(revealing.Findings),
            _ => Problems.NoProcedure(),
        };

    public static async Task<TermsAnswer> ChangeTermsAsync(
        Guid id, TermsRequest request, TermsDesk desk, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await desk.ChangeAsync(new ProcedureId(id), request, By(context), cancellationToken));

    public static async Task<TermsAnswer> HoldAsync(
        Guid id, ReasonRequest request, TermsDesk desk, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await desk.HoldAsync(new ProcedureId(id), request.Reason, By(context), cancellationToken));

    public static async Task<TermsAnswer> EndHoldAsync(
        Guid id, ReasonRequest request, TermsDesk desk, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await desk.EndHoldAsync(new ProcedureId(id), request.Reason, By(context), cancellationToken));

    public static async Task<Results<Ok<IReadOnlyList<SealedItem>>, ProblemHttpResult>> SealedAsync(
        Guid id, SealedReading reading, Journals journals, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await journals.ReadAsync(new ProcedureId(id), cancellationToken) is null
            ? Problems.NoProcedure()
            : TypedResults.Ok(await reading.ReadAsync(new ProcedureId(id), By(context), cancellationToken));
    }

    private static TermsAnswer Answer(TermsOutcome? outcome) => outcome switch
    {
        TermsOutcome.Done done => TypedResults.Ok(done.Terms),
        TermsOutcome.NotAllowed refused => Problems.NotAllowed(refused.Status, refused.Why),
        TermsOutcome.Outrun outrun => Problems.Conflict(outrun.Why),
        TermsOutcome.Missing missing => Problems.Missing("Before that: ", missing.What),
        TermsOutcome.Invalid invalid => Problems.Invalid(invalid.Field, invalid.Why),
        TermsOutcome.Revealing revealing => Revealing(revealing.Findings),
        _ => Problems.NoProcedure(),
    };

    private static ProblemHttpResult Revealing(IReadOnlyList<LiveOR.Privacy.Finding> findings) => Problems.Found(
        "The reason may identify someone", "The reason is kept in the audit record. Change what is marked in it.", findings);

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
