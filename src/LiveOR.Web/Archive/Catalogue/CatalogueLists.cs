using LiveOR.Playbooks;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>Lists of the catalogue, the latest in the archive first. No feed is drawn for them.</summary>
public sealed class CatalogueLists(IDbContextFactory<LiveORDbContext> databases, TimeProvider time)
{
    public const int PageSize = 24;

    public async Task<(IReadOnlyList<Volume> Volumes, int Total)> PageAsync(ArchiveQuery asked, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var chosen = Chosen(db, asked);
        var total = await chosen.CountAsync(cancellationToken);
        var volumes = await InOrder(chosen).Skip((asked.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return (volumes, total);
    }

    public async Task<Facets> FacetsAsync(ArchiveQuery asked, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var specialties = await Chosen(db, asked with { Specialty = null })
            .GroupBy(each => each.Specialty).Select(group => new { group.Key, Count = group.Count() })
            .OrderBy(group => group.Key).ToListAsync(cancellationToken);
        var procedures = await Chosen(db, asked with { Procedure = null })
            .GroupBy(each => each.PlaybookId).Select(group => new { group.Key, Title = group.Max(each => each.PlaybookTitle), Count = group.Count() })
            .OrderBy(group => group.Title).ToListAsync(cancellationToken);
        var codes = await Chosen(db, asked with { Code = null })
            .Join(db.VolumeCodes, each => each.Place, code => code.Place, (_, code) => code)
            .GroupBy(code => new { code.System, code.Code }).Select(group => new { group.Key.System, group.Key.Code, Count = group.Count() })
            .OrderBy(group => group.System).ThenBy(group => group.Code).ToListAsync(cancellationToken);
        return new Facets(
            [.. specialties.Select(each => new Facet(each.Key, each.Key, each.Count))],
            [.. procedures.Select(each => new Facet(each.Key, each.Title!, each.Count))],
            [.. codes.Select(each => Facets.Of(new ProcedureCode(each.System, each.Code), each.Count))]);
    }

    /// <summary>Others of the same playbook.</summary>
    public async Task<IReadOnlyList<Volume>> RelatedAsync(string playbookId, string slug, int most, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await InOrder(Open(db).Where(each => each.PlaybookId == playbookId && each.Slug != slug)).Take(most).ToListAsync(cancellationToken);
    }

    private static IQueryable<Volume> InOrder(IQueryable<Volume> volumes) =>
        volumes.OrderByDescending(each => each.ArchivedAt).ThenByDescending(each => each.Place);

    private IQueryable<Volume> Chosen(LiveORDbContext db, ArchiveQuery asked)
    {
        var volumes = Open(db);
        volumes = asked.Specialty is { } specialty ? volumes.Where(each => each.Specialty == specialty) : volumes;
        volumes = asked.Procedure is { } playbook ? volumes.Where(each => each.PlaybookId == playbook) : volumes;
        return asked.Code is { } code
            ? volumes.Where(each => db.VolumeCodes.Any(its => its.Place == each.Place && its.System == code.System && its.Code == code.Code))
            : volumes;
    }

    private IQueryable<Volume> Open(LiveORDbContext db)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return db.Volumes.AsNoTracking().Where(each => each.OpenFrom == null || each.OpenFrom <= today);
    }
}
