using System.Text.Json;
using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Updates;

/// <summary>What can be halted now: asked for by every console screen, every few seconds.</summary>
public sealed class UnderWay(IDbContextFactory<LiveORDbContext> databases, Journals journals)
{
    public async Task<IReadOnlyList<UnderWayLine>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var lines = new List<UnderWayLine>();
        foreach (var id in await OpenAsync(db, cancellationToken))
        {
            if (await journals.ReadAsync(id, cancellationToken) is { } room)
            {
                var waiting = await db.Drafts.CountAsync(
                    each => each.ProcedureId == id && each.State == DraftState.Buffered, cancellationToken);
                if (room.Progress.Status is ProcedureStatus.Live or ProcedureStatus.OnHold || waiting > 0)
                {
                    lines.Add(await LineAsync(db, room, waiting, cancellationToken));
                }
            }
        }

        return lines;
    }

    /// <summary>By the last status entry of each, the latest change first.</summary>
    private static async Task<IReadOnlyList<ProcedureId>> OpenAsync(LiveORDbContext db, CancellationToken cancellationToken)
    {
        var changes = db.Journal.AsNoTracking().Where(entry => entry.Kind == JournalKind.Status && entry.Payload != null);
        var latest = await changes
            .Where(change => change.Number == changes.Where(other => other.ProcedureId == change.ProcedureId).Max(other => other.Number))
            .OrderByDescending(change => change.At)
            .Select(change => new { change.ProcedureId, change.Payload })
            .ToListAsync(cancellationToken);
        return [.. latest.Where(each => IsOpen(each.Payload!)).Select(each => each.ProcedureId)];
    }

    private static bool IsOpen(byte[] payload) =>
        JsonSerializer.Deserialize(payload, ProceduresJson.Default.StatusChange) is
    { Status: ProcedureStatus.Live or ProcedureStatus.OnHold } or { Status: ProcedureStatus.Concluded, Stopped: false };

    private static async Task<UnderWayLine> LineAsync(
        LiveORDbContext db, ProcedureRoom room, int waiting, CancellationToken cancellationToken)
    {
        var id = room.Procedure.Id;
        var last = await (
            from entry in db.Journal.AsNoTracking()
            where entry.ProcedureId == id && entry.Kind == JournalKind.Update && entry.Payload != null
            join draft in db.Drafts.AsNoTracking() on new { Id = id, Number = (long?)entry.Number }
                equals new { Id = draft.ProcedureId, draft.Number }
            orderby entry.Number descending
            select new { entry.Number, draft.Id, draft.Author }).FirstOrDefaultAsync(cancellationToken);
        return new UnderWayLine(
            id.Value, room.Procedure.Title, room.Progress.Status, room.Progress.Over, room.Procedure.Rehearsal, waiting,
            last is null ? null : new LastSaid(last.Number, last.Id.Value, last.Author));
    }
}
