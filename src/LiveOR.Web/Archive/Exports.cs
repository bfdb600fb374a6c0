using System.Security.Claims;
using System.Text;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Archive.Fhir;
using LiveOR.Procedures;
using LiveOR.Web.Archive.Leaving;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Archive;

/// <summary>The archive leaves the product: as a document and as data.</summary>
internal static class Exports
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> MarkdownAsync(
        string slug, Shelves shelves, ClaimsPrincipal reader, HttpContext context) =>
        await FindAsync(slug, shelves, reader, context) is { } view
            ? Give(context, view, Encoding.UTF8.GetBytes(ArchiveMarkdown.Of(view.Feed)), "text/markdown; charset=utf-8", $"{view.Slug}.md")
            : NothingHere();

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> JsonAsync(
        string slug, Shelves shelves, ClaimsPrincipal reader, HttpContext context) =>
        await FindAsync(slug, shelves, reader, context) is { } view
            ? Give(
                context,
                view,
                JsonSerializer.SerializeToUtf8Bytes(ArchiveRecord.Of(view.Feed, view.Entries), ArchiveJson.Default.ArchiveRecord),
                "application/json; charset=utf-8",
                $"{view.Slug}.json")
            : NothingHere();

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FhirAsync(
        string slug, Shelves shelves, ClaimsPrincipal reader, HttpContext context) =>
        await FindAsync(slug, shelves, reader, context) is { } view
            ? Give(context, view, FhirBundle.Of(view.Feed), "application/fhir+json; charset=utf-8", $"{view.Slug}-fhir.json")
            : NothingHere();

    /// <summary>The readers' copy.</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ZipAsync(
        string slug, Shelves shelves, Exporting exporting, ClaimsPrincipal reader, HttpContext context) =>
        await FindAsync(slug, shelves, reader, context) is { } view
            ? Give(context, view, await exporting.PackAsync(view, forReaders: true, context.RequestAborted), $"{view.Slug}.zip")
            : NothingHere();

    /// <summary>The hospital's own copy. Taking it away is recorded before its first byte leaves.</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> WholeAsync(
        string slug, Shelves shelves, Exporting exporting, AuditTrail audit, ClaimsPrincipal reader, HttpContext context)
    {
        if (await FindAsync(slug, shelves, reader, context) is not { } view)
        {
            return NothingHere();
        }

        await audit.RecordAsync(
            new AuditNote(reader.Identity?.Name ?? "", AuditAction.Exported, view.Feed.Procedure.Id, "archive, the hospital's own copy"),
            context.RequestAborted);
        return Give(context, view, await exporting.PackAsync(view, forReaders: false, context.RequestAborted), $"{view.Slug}-own-copy.zip");
    }

    internal static async Task<FeedView?> FindAsync(string slug, Shelves shelves, ClaimsPrincipal reader, HttpContext context) =>
        await shelves.FindAsync(slug, reader, context.RequestAborted) is { } view
        && view.Feed.Progress.Status == ProcedureStatus.Archived
            ? view
            : null;

    internal static FileContentHttpResult Give(HttpContext context, FeedView view, byte[] bytes, string type, string name)
    {
        context.KeepFromSearchEngines(view);
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.File(bytes, type, name);
    }

    private static FileStreamHttpResult Give(HttpContext context, FeedView view, Stream pack, string name)
    {
        context.KeepFromSearchEngines(view);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(pack, "application/zip", name);
    }

    internal static ProblemHttpResult NothingHere() => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "There is nothing in the archive at this address.",
        detail: "A narration comes to the archive once it is over and reviewed.");
}
