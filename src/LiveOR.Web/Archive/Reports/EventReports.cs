using LiveOR.Archive.Reports;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Archive.Reports;

/// <summary>Gathers what a report is made of.</summary>
public sealed class EventReports(Feeds feeds, IDbContextFactory<LiveORDbContext> databases)
{
    /// <summary>Null when there is no such procedure.</summary>
    public async Task<ReportMatter?> FindAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        if (await feeds.OpenAsync(id, cancellationToken) is not { } view)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var journal = await db.Journal.AsNoTracking().Where(entry => entry.ProcedureId == id).OrderBy(entry => entry.Number)
            .ToListAsync(cancellationToken);
        var script = await db.Scripts.AsNoTracking().SingleOrDefaultAsync(each => each.ProcedureId == id, cancellationToken);
        var peak = await db.AudiencePeaks.AsNoTracking().SingleOrDefaultAsync(each => each.ProcedureId == id, cancellationToken);
        return new ReportMatter(view.Feed, journal)
        {
            Peak = peak?.Most,
            ScriptSigned = script is { SignedAt: not null } && script.SignedVersion == script.Version,
        };
    }
}
