using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Archive.Retention;
using LiveOR.Client.Accounts;
using LiveOR.Client.Archive.Retention;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>The policy, what it makes due, and what was deleted, as staff read it.</summary>
internal sealed class RetentionSheets(
    IDbContextFactory<LiveORDbContext> databases, Journals journals, Leftovers leftovers, RetentionPolicy policy, SteadyDay day)
{
    private const int MostLines = 50;

    public async Task<RetentionSheet> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var archives = await ArchivesAsync(db, cancellationToken);
        var swept = await db.Audit.AsNoTracking().Where(each => each.Action == AuditAction.Swept)
            .OrderByDescending(each => each.Number).Take(MostLines).ToListAsync(cancellationToken);
        var deletions = await db.Deletions.AsNoTracking().OrderByDescending(each => each.ConfirmedAt).ToListAsync(cancellationToken);
        return new RetentionSheet
        {
            Today = day.Today,
            ArchiveYears = policy.ArchiveYears,
            Rules = RetentionRule.Of(policy),
            Warnings = policy.Warnings(),
            Archives = [.. archives.Where(each => each.Stage != RetentionStage.Later).OrderBy(each => each.DueOn).ThenBy(each => each.Id)],
            Later = archives.Count(each => each.Stage == RetentionStage.Later),
            Sweeps = await SweepsAsync(cancellationToken),
            Swept = [.. swept.Select(Line)],
            Deletions = [.. deletions.Select(Of)],
        };
    }

    public static DeletionLine Of(Deletion deletion) => new(
        deletion.ProcedureId.Value, deletion.Slug, deletion.DueOn, deletion.ConfirmedBy, deletion.ConfirmedAt, deletion.ProvedAt, deletion.Complete,
        deletion.Digest);

    private async Task<IReadOnlyList<RetentionLine>> ArchivesAsync(LiveORDbContext db, CancellationToken cancellationToken)
    {
        if (policy.ArchiveYears is null)
        {
            return [];
        }

        var ids = await db.Procedures.AsNoTracking().Where(each => !each.Rehearsal).Select(each => each.Id).ToListAsync(cancellationToken);
        var lines = new List<RetentionLine>();
        foreach (var id in ids)
        {
            if (await journals.ReadAsync(id, cancellationToken) is { } room
                && RetentionStanding.Of(policy, RetentionFacts.Of(room.Procedure, room.Progress), day.Today) is { } standing)
            {
                lines.Add(new RetentionLine(
                    id.Value, room.Procedure.Slug, room.Procedure.Title, room.Progress.ConcludedAt!.Value, standing.DueOn, standing.Stage, standing.Holds,
                    room.Procedure.Terms.KeepUntil, room.Procedure.Terms.KeepReason));
            }
        }

        return lines;
    }

    private async Task<IReadOnlyList<SweepLine>> SweepsAsync(CancellationToken cancellationToken)
    {
        var things = from each in await leftovers.AllAsync(cancellationToken)
                     from kind in each.Things.GroupBy(thing => thing.Kind)
                     select new SweepLine(
                         each.Room.Procedure.Id.Value, each.Room.Procedure.Title, kind.Key, kind.Count(), kind.Min(thing => thing.DueAt),
                         each.Room.Procedure.Terms.LegalHold is not null);
        var ended = await leftovers.InvitationsAsync(day.Now, cancellationToken);
        var invitations = ended.Count == 0 ? [] : new[] { new SweepLine(null, null, Leftover.Invitations, ended.Count, ended.Min(each => each.DueAt), false) };
        return [.. things.Concat(invitations).OrderBy(each => each.DueAt).Take(MostLines)];
    }

    private static AuditLine Line(AuditEntry entry) => new(
        entry.Number, entry.At, entry.By, entry.ProcedureId?.Value, entry.Action, entry.Target,
        JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Detail) ?? [], entry.Hash);
}
