using System.Security.Claims;
using System.Text;
using System.Text.Json;
using LiveOR.Archive;
using LiveOR.Procedures;
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

    internal static ProblemHttpResult NothingHere() => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: "There is nothing in the archive at this address.",
        detail: "A narration comes to the archive once it is over and reviewed.");
}
