using System.Text;
using LiveOR.Client.Archive.Retention;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Procedures.Retention;

internal static class RetentionApi
{
    public static async Task<Ok<RetentionSheet>> ReadAsync(
        RetentionSheets sheets, Sightings sightings, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        await sightings.SawAsync(By(context), null, "the retention list", cancellationToken);
        return TypedResults.Ok(await sheets.ReadAsync(cancellationToken));
    }

    public static async Task<Results<Ok<RetentionSheet>, ProblemHttpResult>> PostponeAsync(
        Guid id, PostponeRequest request, RetentionDesk desk, RetentionSheets sheets, HttpContext context, CancellationToken cancellationToken) =>
        await desk.PostponeAsync(new ProcedureId(id), request, By(context), cancellationToken) switch
        {
            PostponeOutcome.Done => TypedResults.Ok(await sheets.ReadAsync(cancellationToken)),
            PostponeOutcome.NotAllowed refused => Problems.NotAllowed(refused.Status, refused.Why),
            PostponeOutcome.Invalid invalid => Problems.Invalid(invalid.Field, invalid.Why),
            PostponeOutcome.Revealing revealing => Problems.Found(
                "The reason may identify someone", "The reason is kept in the audit record. Change what is marked in it.", revealing.Findings),
            _ => Problems.NoProcedure(),
        };

    /// <summary>Once it is erased the answer does not wait for a mirror: the report follows.</summary>
    public static async Task<Results<Ok<DeletionLine>, ProblemHttpResult>> ConfirmAsync(
        Guid id, ConfirmDeletionRequest request, RetentionDesk desk, DeletionProofs proofs, DeletionReading reading, HttpContext context,
        CancellationToken cancellationToken)
    {
        if (request.DueOn is null)
        {
            return Problems.Invalid("dueOn", "Name the day on which it is due, as you read it in the list.");
        }

        switch (await desk.ConfirmAsync(new ProcedureId(id), request.DueOn, By(context), cancellationToken))
        {
            case null:
                return Problems.NoProcedure();
            case { Transition: Transition.NotAllowed refused }:
                return Problems.NotAllowed(refused.Status, refused.Why);
            default:
                await proofs.FinishAsync(new ProcedureId(id), CancellationToken.None);
                return TypedResults.Ok(RetentionSheets.Of((await reading.FindAsync(new ProcedureId(id), cancellationToken))!));
        }
    }

    /// <summary>The report byte for byte, so that its digest can be computed again.</summary>
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReportAsync(
        Guid id, DeletionReading reading, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await reading.FindAsync(new ProcedureId(id), cancellationToken) switch
        {
            { Report: { } json } => TypedResults.File(Encoding.UTF8.GetBytes(json), "application/json; charset=utf-8"),
            var deletion => NoReport(deletion),
        };
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> MarkdownAsync(
        Guid id, DeletionReading reading, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await reading.FindAsync(new ProcedureId(id), cancellationToken) switch
        {
            { Report: { } json, Digest: { } digest } => TypedResults.File(
                Encoding.UTF8.GetBytes(DeletionMarkdown.Of(json, digest)), "text/markdown; charset=utf-8", $"deletion-{id:N}.md"),
            var deletion => NoReport(deletion),
        };
    }

    public static async Task<Results<Ok<DeletionCheck>, ProblemHttpResult>> CheckAsync(
        Guid id, DeletionReading reading, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await reading.CheckAsync(new ProcedureId(id), cancellationToken) is { } check ? TypedResults.Ok(check) : NoReport(null);
    }

    private static ProblemHttpResult NoReport(Deletion? deletion) => deletion is null
        ? Problems.NotFound("Nothing of that id was deleted at the end of its retention.")
        : Problems.Conflict(
            "It is deleted here, and the report is still to come: a mirror is still deleting, or the disk was busy. The server tries again by itself.");

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
