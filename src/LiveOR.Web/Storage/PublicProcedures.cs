using System.Text.Json;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>What may stand in lists that everyone sees: neither unlisted nor professional procedures.</summary>
public sealed class PublicProcedures(IDbContextFactory<LiveORDbContext> databases)
{
    /// <summary>Every public procedure whose journal has begun, the latest change of status first.</summary>
    public async Task<IReadOnlyList<PublicProcedure>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var changes = db.Journal.AsNoTracking().Where(entry => entry.Kind == JournalKind.Status);
        var latest = await (
            from procedure in db.Procedures.AsNoTracking()
            where procedure.Access == Access.Public
            join change in changes on procedure.Id equals change.ProcedureId
            where change.Number == changes.Where(other => other.ProcedureId == procedure.Id).Max(other => other.Number)
            orderby change.At descending
            select new { procedure.Slug, procedure.Title, procedure.Rehearsal, change.Payload, change.At })
            .ToListAsync(cancellationToken);
        return [.. latest.Select(each => new PublicProcedure(
            each.Slug, each.Title, each.Rehearsal, StatusOf(each.Payload), each.At))];
    }

    private static ProcedureStatus StatusOf(byte[]? payload) => payload is null
        ? ProcedureStatus.Withdrawn
        : JsonSerializer.Deserialize(payload, ProceduresJson.Default.StatusChange)?.Status ?? ProcedureStatus.Withdrawn;
}
