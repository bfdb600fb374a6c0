using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>Reads a feed from its journal for whoever needs its words only: no HTML is drawn, and nothing is kept in memory.</summary>
public sealed class FeedReading(IDbContextFactory<LiveORDbContext> databases, Egress egress)
{
    public async Task<Feed?> ReadAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Procedures.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is not { } procedure)
        {
            return null;
        }

        var journal = await db.Journal.AsNoTracking()
            .Where(entry => entry.ProcedureId == id)
            .OrderBy(entry => entry.Number)
            .ToListAsync(cancellationToken);
        var withheld = await egress.WithheldAsync(db, procedure, journal, cancellationToken);
        return journal.Aggregate(
            Feed.Empty(procedure, PlaybookSnapshot.Read(procedure.PlaybookSource)),
            (soFar, entry) => soFar.Apply(entry, withheld: withheld.Contains(entry.Number)));
    }
}
