using System.Text.Json;
using LiveOR.Client.Procedures;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures;

/// <summary>Reads how far a withdrawal has come from what stands in the database at this moment.</summary>
public sealed class WithdrawalReports(
    Journals journals, IDbContextFactory<LiveORDbContext> databases, IMirrors mirrors, TimeProvider time)
{
    /// <summary>Null when it has not been withdrawn.</summary>
    public async Task<WithdrawalReport?> OfAsync(ProcedureRoom room, CancellationToken cancellationToken)
    {
        if (room.Progress.Status != ProcedureStatus.Withdrawn)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var entry = await db.Journal.AsNoTracking()
            .Where(each => each.ProcedureId == room.Procedure.Id && each.Kind == JournalKind.Status && each.Payload != null)
            .OrderByDescending(each => each.Number).FirstAsync(cancellationToken);
        var deliveries = await db.Deliveries.AsNoTracking()
            .Where(each => each.ProcedureId == room.Procedure.Id)
            .OrderBy(each => each.Number).ThenBy(each => each.Part).ToListAsync(cancellationToken);
        return Report(room.Procedure, entry, deliveries);
    }

    /// <summary>How far its posts are called back, mirror by mirror.</summary>
    internal async Task<IReadOnlyList<WithdrawnMirror>> ThreadsAsync(LiveORDbContext db, Procedure procedure, CancellationToken cancellationToken) =>
        ThreadsOf(procedure, await db.Deliveries.AsNoTracking().Where(each => each.ProcedureId == procedure.Id)
            .OrderBy(each => each.Number).ThenBy(each => each.Part).ToListAsync(cancellationToken));

    public Task<ProcedureRoom?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        journals.ReadAsync(new ProcedureId(id), cancellationToken);

    private WithdrawalReport Report(Procedure procedure, JournalEntry entry, IReadOnlyList<Delivery> deliveries)
    {
        var change = JsonSerializer.Deserialize(entry.Payload!, ProceduresJson.Default.StatusChange)!;
        var erased = change.Erased ?? new Erased(0, 0, 0, 0);
        var threads = ThreadsOf(procedure, deliveries);
        return new WithdrawalReport
        {
            Procedure = procedure.Id.Value,
            Title = procedure.Title,
            Rehearsal = procedure.Rehearsal,
            WithdrawnAt = entry.At,
            By = change.By,
            Reason = change.Reason,
            AsOf = time.GetUtcNow(),
            Updates = erased.Updates,
            Amendments = erased.Amendments,
            Photos = erased.Photos,
            DraftsDiscarded = erased.Drafts,
            Mirrors = threads,
            NotReached = WithdrawalWords.NotReached(procedure, threads),
            Kept = WithdrawalWords.Kept,
            Complete = threads.All(thread => thread is { Deleting: 0, Failed: 0 }),
        };
    }

    private IReadOnlyList<WithdrawnMirror> ThreadsOf(Procedure procedure, IReadOnlyList<Delivery> deliveries) =>
    [
        .. procedure.Mirrors.Select(name => WithdrawnMirror.Of(
            name, deliveries.Where(each => each.Mirror == name),
            procedure.Rehearsal || mirrors.ConnectedNames.Contains(name))),
    ];
}
