using LiveOR.Web.Archive.Arriving;
using LiveOR.Web.Archive.Leaving;
using LiveOR.Web.Hosting;

namespace LiveOR.Web.Archive;

public static class ArchiveSetup
{
    public static IServiceCollection AddArchive(this IServiceCollection services) => services
        .AddSingleton<Shelves>()
        .AddSingleton<ExportPage>()
        .AddSingleton<ExportFiles>()
        .AddSingleton<Exporting>()
        .AddSingleton<ParcelGuard>()
        .AddSingleton<Importing>();

    /// <summary>The exports; the pages come with the site's components.</summary>
    public static RouteGroupBuilder MapArchive(this IEndpointRouteBuilder endpoints)
    {
        var archive = endpoints.MapGroup("/archive/{slug}");
        archive.MapGet("/export.md", Exports.MarkdownAsync);
        archive.MapGet("/export.json", Exports.JsonAsync);
        archive.MapGet("/export.zip", Exports.ZipAsync);
        archive.MapGet("/fhir.json", Exports.FhirAsync);
        endpoints.MapGet("/api/archive/{slug}/export.zip", Exports.WholeAsync).RequireAuthorization(Policies.SignOff).WithTags("Archive");
        endpoints.MapImport();
        return archive;
    }
}
