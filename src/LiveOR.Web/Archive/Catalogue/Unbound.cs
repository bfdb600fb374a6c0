using System.Text.Json;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>Archived procedures that the catalogue does not have as they are.</summary>
public sealed class Unbound(IDbContextFactory<LiveORDbContext> databases)
{
    private volatile bool caughtUp;

    /// <summary>False after a start, until everything that was missing has been looked at, and after something went wrong.</summary>
    public bool CaughtUp
    {
        get => caughtUp;
        internal set => caughtUp = value;
    }

    /// <summary>Those that are missing, have gone on, or were made by another edition of the program; the oldest first.</summary>
    public async Task<IReadOnlyList<ProcedureId>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var bound = await db.Volumes.AsNoTracking().Where(each => each.Edition == Binder.Edition)
            .ToDictionaryAsync(each => each.ProcedureId, each => each.Upto, cancellationToken);
        var latest = await db.Journal.GroupBy(each => each.ProcedureId)
            .Select(group => new { Id = group.Key, Number = group.Max(each => each.Number) })
            .ToDictionaryAsync(each => each.Id, each => each.Number, cancellationToken);
        var archived = await ArchivedAsync(db, db.Procedures.Where(each => each.Access == Access.Public), cancellationToken);
        return [.. archived.Where(id => bound.GetValueOrDefault(id) != latest.GetValueOrDefault(id))];
    }

    /// <summary>Those that have no volume: a change of how they are prepared has taken it out.</summary>
    public async Task<IReadOnlyList<ProcedureId>> MissingAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ArchivedAsync(db, db.Procedures.Where(each => each.Access == Access.Public
            && !db.Volumes.Any(volume => volume.ProcedureId == each.Id)), cancellationToken);
    }

    private static async Task<IReadOnlyList<ProcedureId>> ArchivedAsync(
        LiveORDbContext db, IQueryable<Procedure> among, CancellationToken cancellationToken)
    {
        var changes = db.Journal.Where(entry => entry.Kind == JournalKind.Status);
        var latest = await (
            from procedure in among
            from change in changes
            where change.ProcedureId == procedure.Id
                && change.Number == changes.Where(other => other.ProcedureId == procedure.Id).Max(other => other.Number)
            orderby change.At
            select new { procedure.Id, change.Payload }).ToListAsync(cancellationToken);
        return [.. latest.Where(each => IsArchived(each.Payload)).Select(each => each.Id)];
    }

    private static bool IsArchived(byte[]? payload) => payload is not null
        && JsonSerializer.Deserialize(payload, ProceduresJson.Default.StatusChange)?.Status == ProcedureStatus.Archived;
}
