using System.Text;
using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Procedures;

internal static class WithdrawalApi
{
    public static async Task<Results<Ok<WithdrawalReport>, ProblemHttpResult>> GetAsync(
        Guid id, WithdrawalReports reports, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await reports.FindAsync(id, cancellationToken) switch
        {
            null => Problems.NoProcedure(),
            var room when await reports.OfAsync(room, cancellationToken) is { } report => TypedResults.Ok(report),
            var room => NotWithdrawn(room),
        };
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetMarkdownAsync(
        Guid id, WithdrawalReports reports, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await reports.FindAsync(id, cancellationToken) switch
        {
            null => Problems.NoProcedure(),
            var room when await reports.OfAsync(room, cancellationToken) is { } report => TypedResults.File(
                Encoding.UTF8.GetBytes(WithdrawalMarkdown.Of(report)), "text/markdown; charset=utf-8", $"withdrawal-{id:N}.md"),
            var room => NotWithdrawn(room),
        };
    }

    private static ProblemHttpResult NotWithdrawn(ProcedureRoom room) => Problems.NotAllowed(
        room.Progress.Status,
        $"The procedure is {Lifecycle.Words(room.Progress.Status)}. There is a report once it has been withdrawn.");
}
