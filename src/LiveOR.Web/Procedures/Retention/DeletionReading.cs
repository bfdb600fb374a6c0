using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Archive.Retention;
using LiveOR.Client;
using LiveOR.Client.Archive.Retention;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>Looks again at what was deleted, and reads the reports of it.</summary>
internal sealed class DeletionReading(
    IDbContextFactory<LiveORDbContext> databases, WithdrawalReports withdrawals, RetentionPolicy policy, AuditTrail audit, TimeProvider time)
{
    /// <summary>The row of a deletion; null when there is none.</summary>
    public async Task<Deletion?> FindAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deletions.AsNoTracking().SingleOrDefaultAsync(each => each.ProcedureId == id, cancellationToken);
    }

    /// <summary>What a report says at this moment; null when nothing was deleted. <paramref name="overwritten"/> is what the log's cut
    /// came to.</summary>
    public async Task<DeletionReport?> LookAsync(ProcedureId id, bool overwritten, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } deletion)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var procedure = await db.Procedures.AsNoTracking().SingleAsync(each => each.Id == id, cancellationToken);
        var journal = await db.Journal.AsNoTracking()
            .Where(each => each.ProcedureId == id).OrderBy(each => each.Number).ToListAsync(cancellationToken);
        var line = await db.Audit.AsNoTracking()
            .SingleAsync(each => each.ProcedureId == id && each.Action == AuditAction.DeletedArchive, cancellationToken);
        var mirrors = await withdrawals.ThreadsAsync(db, procedure, cancellationToken);
        var remaining = await Remains.LookAsync(db, id, deletion.Place, cancellationToken);
        var holds = JournalChain.FirstBroken(journal) is null;
        return new DeletionReport
        {
            Procedure = id.Value,
            Slug = deletion.Slug,
            Policy = RetentionWords.Policy(policy),
            DueOn = deletion.DueOn,
            ConfirmedBy = deletion.ConfirmedBy,
            ConfirmedAt = deletion.ConfirmedAt,
            AuditLine = line.Number,
            AuditHash = line.Hash,
            Deleted = JsonSerializer.Deserialize(deletion.Found, StaffJson.Default.IReadOnlyListKindCount) ?? [],
            Entries = [.. journal.Where(IsSpoken).Select(Erased)],
            LookedAt = time.GetUtcNow(),
            Remaining = remaining,
            Overwritten = overwritten,
            JournalHolds = holds,
            JournalEntries = journal.Count,
            JournalHead = journal[^1].Hash,
            Mirrors = mirrors,
            Kept = RetentionWords.Kept(policy, DateOnly.FromDateTime(deletion.ConfirmedAt.UtcDateTime)),
            NotReached = WithdrawalWords.NotReached(procedure, mirrors),
            Complete = overwritten && holds && remaining.All(each => each.Count == 0) && mirrors.All(each => each is { Deleting: 0, Failed: 0 }),
        };
    }

    /// <summary>Whether the report is still the one that was written, whether the audit record holds, and what is found now.</summary>
    public async Task<DeletionCheck?> CheckAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } deletion)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var lines = db.Audit.AsNoTracking().Where(each => each.ProcedureId == id && each.Action == AuditAction.ProvedDeletion);
        var named = (await lines.ToListAsync(cancellationToken))
            .Exists(each => deletion.Digest is { } digest && each.Detail.Contains(digest, StringComparison.Ordinal));
        var report = named && deletion.Report is { } json && DeletionProofs.Digest(json) == deletion.Digest;
        var chain = AuditChain.FirstBroken(db.Audit.AsNoTracking().OrderBy(each => each.Number).AsEnumerable(), audit.Key) is null;
        var remaining = await Remains.LookAsync(db, id, deletion.Place, cancellationToken);
        return new DeletionCheck(time.GetUtcNow(), report, chain, remaining, Verdict(deletion, report, chain, remaining.Sum(each => each.Count)));
    }

    private static DeletedEntry Erased(JournalEntry entry) =>
        new(entry.Number, JsonNamingPolicy.CamelCase.ConvertName($"{entry.Kind}"), entry.PayloadDigest);

    private static bool IsSpoken(JournalEntry entry) => entry.Kind is JournalKind.Update or JournalKind.Amendment;

    private static string Verdict(Deletion deletion, bool report, bool chain, int remaining) => (deletion.Report, report, chain, remaining) switch
    {
        (null, _, _, _) => "The report is still to come: a mirror is still deleting, or the disk was busy. The server tries again by itself.",
        (_, false, _, _) => "The report is not the one that the audit record names. Somebody changed it.",
        (_, _, false, _) => "The audit record is broken: it proves nothing until that is explained.",
        (_, _, _, 0) => "0 remain. The report is the one that the audit record names, and the audit record holds.",
        (_, _, _, var left) => $"{left} remain. Something was put back, for instance from a backup.",
    };
}
