using LiveOR.Web.Archive.Arriving;
using LiveOR.Web.Archive.Catalogue;
using LiveOR.Web.Archive.Certificates;
using LiveOR.Web.Archive.Leaving;
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
        services.AddSingleton<ExportPage>();
        services.AddSingleton<ExportFiles>();
        services.AddSingleton<Exporting>();
        services.AddSingleton<ParcelGuard>();
        services.AddSingleton<Importing>();
        services.AddSingleton<ImportTurn>();
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
        archive.MapGet("/export.zip", Exports.ZipAsync);
        archive.MapGet("/fhir.json", Exports.FhirAsync);
        endpoints.MapGet("/api/archive/{slug}/export.zip", Exports.WholeAsync).RequireAuthorization(Policies.SignOff).WithTags("Archive");
        endpoints.MapImport();
        return archive;
    }
}
