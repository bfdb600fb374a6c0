using System.Security.Claims;
using System.Text;
using System.Text.Json;
using LiveOR.Archive;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Archive;

/// <summary>How an archive is cited, in the forms that reference managers read.</summary>
internal static class Citations
{
    public static Task<Results<FileContentHttpResult, ProblemHttpResult>> DataCiteAsync(
        string slug, Shelves shelves, PublicAddress address, ClaimsPrincipal reader, HttpContext context) =>
        GiveAsync(slug, shelves, address, reader, context, "application/json; charset=utf-8", "json", citation =>
            JsonSerializer.SerializeToUtf8Bytes(DataCite.Of(citation), CitationJson.Default.DataCite));

    public static Task<Results<FileContentHttpResult, ProblemHttpResult>> BibTeXAsync(
        string slug, Shelves shelves, PublicAddress address, ClaimsPrincipal reader, HttpContext context) =>
        GiveAsync(slug, shelves, address, reader, context, "application/x-bibtex; charset=utf-8", "bib", citation =>
            Encoding.UTF8.GetBytes(CitationBibTeX.Of(citation)));

    public static Task<Results<FileContentHttpResult, ProblemHttpResult>> RisAsync(
        string slug, Shelves shelves, PublicAddress address, ClaimsPrincipal reader, HttpContext context) =>
        GiveAsync(slug, shelves, address, reader, context, "application/x-research-info-systems; charset=utf-8", "ris", citation =>
            Encoding.UTF8.GetBytes(CitationRis.Of(citation)));

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GiveAsync(
        string slug, Shelves shelves, PublicAddress address, ClaimsPrincipal reader, HttpContext context,
        string type, string ending, Func<Citation, byte[]> write)
    {
        if (await Exports.FindAsync(slug, shelves, reader, context) is not { } view)
        {
            return Exports.NothingHere();
        }

        if (view.Feed.Procedure.Rehearsal)
        {
            context.Response.Headers[SearchEngines.Header] = SearchEngines.Nothing;
        }

        var citation = Citation.Of(view.Feed, address.Link($"/archive/{view.Slug}"));
        return Exports.Give(context, view, write(citation), type, $"{view.Slug}.{ending}");
    }
}
