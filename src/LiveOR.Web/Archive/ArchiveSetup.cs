using LiveOR.Web.Archive.Certificates;
using LiveOR.Web.Archive.Reports;

namespace LiveOR.Web.Archive;

public static class ArchiveSetup
{
    public static IServiceCollection AddArchive(this IServiceCollection services) => services.AddSingleton<Shelves>().AddSingleton<EventReports>().AddSingleton<Certificates.Certificates>();

    /// <summary>The exports; the pages come with the site's components.</summary>
    public static RouteGroupBuilder MapArchive(this IEndpointRouteBuilder endpoints)
    {
        var archive = endpoints.MapGroup("/archive/{slug}");
        archive.MapGet("/export.md", Exports.MarkdownAsync);
        archive.MapGet("/export.json", Exports.JsonAsync);
        endpoints.MapReports();
        endpoints.MapCertificates();
        return archive;
    }
}
