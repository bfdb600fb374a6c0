using System.Globalization;
using System.Text;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Accounts;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Accounts;

/// <summary>The audit record: seen by reviewers and administrators, taken away as a file, checked.</summary>
internal static class AuditApi
{
    private static readonly string[] Columns = ["number", "at", "by", "procedure", "action", "target", "detail", "hash"];

    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/api/audit").RequireAuthorization(Policies.ReadAudit).WithTags("Audit");
        audit.MapGet("", PageAsync);
        audit.MapGet("verify", CheckAsync);
        audit.MapGet("export.csv", CsvAsync);
        audit.MapGet("export.json", JsonAsync);
    }

    private static async Task<Ok<AuditSheet>> PageAsync(
        Guid? procedure, string? by, string? action, long? before, AuditReading reading, Sightings sightings, HttpContext context,
        CancellationToken cancellationToken)
    {
        await sightings.SawAsync(By(context), null, "the audit record", cancellationToken);
        return TypedResults.Ok(await reading.PageAsync(new AuditFilter(procedure, by, action, before), cancellationToken));
    }

    private static async Task<Ok<AuditCheck>> CheckAsync(AuditReading reading, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reading.CheckAsync(cancellationToken));

    private static async Task CsvAsync(
        Guid? procedure, AuditReading reading, AuditTrail trail, HttpContext context, CancellationToken cancellationToken)
    {
        await BeginAsync(trail, context, "csv", "text/csv; charset=utf-8", cancellationToken);
        await WriteAsync(context, string.Join(',', Columns) + "\r\n", cancellationToken);
        await foreach (var line in reading.AllAsync(new AuditFilter(procedure, null, null, null), cancellationToken))
        {
            string?[] cells =
            [
                line.Number.ToString(CultureInfo.InvariantCulture), line.At.ToString("O", CultureInfo.InvariantCulture), line.By,
                line.ProcedureId?.ToString(), line.Action, line.Target,
                JsonSerializer.Serialize(line.Detail, StaffJson.Default.IReadOnlyDictionaryStringString), line.Hash,
            ];
            await WriteAsync(context, string.Join(',', cells.Select(CsvCell.Of)) + "\r\n", cancellationToken);
        }
    }

    private static async Task JsonAsync(
        Guid? procedure, AuditReading reading, AuditTrail trail, HttpContext context, CancellationToken cancellationToken)
    {
        await BeginAsync(trail, context, "json", "application/json; charset=utf-8", cancellationToken);
        await WriteAsync(context, "[", cancellationToken);
        var separator = "\n";
        await foreach (var line in reading.AllAsync(new AuditFilter(procedure, null, null, null), cancellationToken))
        {
            await WriteAsync(context, separator + JsonSerializer.Serialize(line, StaffJson.Default.AuditLine), cancellationToken);
            separator = ",\n";
        }

        await WriteAsync(context, "\n]\n", cancellationToken);
    }

    /// <summary>Taking the record away is itself recorded, before its first byte leaves.</summary>
    private static async Task BeginAsync(
        AuditTrail trail, HttpContext context, string form, string type, CancellationToken cancellationToken)
    {
        await trail.RecordAsync(new AuditNote(By(context), AuditAction.Exported, null, $"audit record as {form}"), cancellationToken);
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"liveor-audit.{form}\"";
    }

    private static Task WriteAsync(HttpContext context, string text, CancellationToken cancellationToken) =>
        context.Response.WriteAsync(text, Encoding.UTF8, cancellationToken);

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
