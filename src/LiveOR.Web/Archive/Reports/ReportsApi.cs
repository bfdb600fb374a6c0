using LiveOR.Accounts;
using LiveOR.Archive.Reports;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Archive.Reports;

/// <summary>The event report for an ethics board. Taking it away is recorded.</summary>
internal static class ReportsApi
{
    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        var report = endpoints.MapGroup("/api/procedures/{id:guid}").RequireAuthorization(Policies.ReadAudit).WithTags("Archive");
        report.MapGet("/report.pdf", PdfAsync);
        report.MapGet("/report.csv", CsvAsync);
    }

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> PdfAsync(
        Guid id, EventReports reports, AuditTrail trail, TimeProvider time, HttpContext context) =>
        GiveAsync(id, reports, trail, context, "pdf", "application/pdf", matter => ReportPaper.Of(
            EventReport.Of(matter), matter.Feed.Procedure.Rehearsal, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> CsvAsync(
        Guid id, EventReports reports, AuditTrail trail, HttpContext context) =>
        GiveAsync(id, reports, trail, context, "csv", "text/csv; charset=utf-8", matter => ReportCsv.Of(EventReport.Of(matter)));

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GiveAsync(
        Guid id, EventReports reports, AuditTrail trail, HttpContext context, string form, string type, Func<ReportMatter, byte[]> write)
    {
        var procedure = new ProcedureId(id);
        if (await reports.FindAsync(procedure, context.RequestAborted) is not { } matter)
        {
            return Problems.NoProcedure();
        }

        var note = new AuditNote(context.User.Identity?.Name ?? "", AuditAction.Exported, procedure, $"event report as {form}");
        await trail.RecordAsync(note, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(write(matter), type, $"event-report-{id:N}.{form}");
    }
}
