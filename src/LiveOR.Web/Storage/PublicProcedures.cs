using System.Text.Json;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>What may stand in lists that everyone sees: neither unlisted nor professional procedures, nor one in the archive whose
/// day has not come.</summary>
public sealed class PublicProcedures(IDbContextFactory<LiveORDbContext> databases, SteadyDay day)
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
            select new { procedure.Slug, procedure.Title, procedure.Rehearsal, procedure.Terms, change.Payload, change.At })
            .ToListAsync(cancellationToken);
        var today = day.Today;
        return
        [
            .. from each in latest
               let status = StatusOf(each.Payload)
               where status != ProcedureStatus.Archived || !each.Terms.IsEmbargoedOn(today)
               select new PublicProcedure(each.Slug, each.Title, each.Rehearsal, status, each.At),
        ];
    }

    private static ProcedureStatus StatusOf(byte[]? payload) => payload is null
        ? ProcedureStatus.Withdrawn
        : JsonSerializer.Deserialize(payload, ProceduresJson.Default.StatusChange)?.Status ?? ProcedureStatus.Withdrawn;
}
