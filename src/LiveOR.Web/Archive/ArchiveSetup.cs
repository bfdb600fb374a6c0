using LiveOR.Web.Archive.Catalogue;
using LiveOR.Web.Archive.Certificates;
using LiveOR.Web.Archive.Reports;
using LiveOR.Web.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveOR.Web.Archive;

public static class ArchiveSetup
{
    public static IServiceCollection AddArchive(this IServiceCollection services)
    {
        services.AddSingleton<Shelves>();
        services.AddSingleton<Binder>();
        services.AddSingleton<Unbound>();
        services.AddSingleton<CatalogueProgress>();
        services.AddSingleton<CatalogueLists>();
        services.AddSingleton<CatalogueSearch>();
        services.AddHostedService<Cataloguing>();
        services.AddSingleton<EventReports>();
        services.AddSingleton<Certificates.Certificates>();
        services.TryAddSingleton<PublicAddress>();
        return services;
    }

    /// <summary>The exports; the pages come with the site's components.</summary>
    public static RouteGroupBuilder MapArchive(this IEndpointRouteBuilder endpoints)
    {
        var archive = endpoints.MapGroup("/archive/{slug}");
        archive.MapGet("/export.md", Exports.MarkdownAsync);
        archive.MapGet("/export.json", Exports.JsonAsync);
        archive.MapGet("/citation.json", Citations.DataCiteAsync);
        archive.MapGet("/citation.bib", Citations.BibTeXAsync);
        archive.MapGet("/citation.ris", Citations.RisAsync);
        endpoints.MapReports();
        endpoints.MapCertificates();
        return archive;
    }
}
