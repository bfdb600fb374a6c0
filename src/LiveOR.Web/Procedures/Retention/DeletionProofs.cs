using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Archive.Retention;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>Finishes a deletion: cuts the write-ahead log, looks everywhere again, and writes the report and its line in the audit record in
/// one transaction. Doing it again changes nothing, so a server that was killed after the commit takes it up at its next start.</summary>
internal sealed class DeletionProofs(IDbContextFactory<LiveORDbContext> databases, DeletionReading reading, AuditTrail audit, TimeProvider time)
{
    /// <summary>Deletions whose report is still to come.</summary>
    public async Task<IReadOnlyList<ProcedureId>> UnfinishedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Deletions.Where(each => each.Report == null).Select(each => each.ProcedureId).ToListAsync(cancellationToken);
    }

    /// <summary>True once there is a report. A mirror that is still deleting, or a reader that keeps the log from being cut, is waited for.</summary>
    public async Task<bool> FinishAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await CutLogAsync(db, cancellationToken)
            || await reading.LookAsync(id, overwritten: true, cancellationToken) is not { } report
            || report.Mirrors.Any(each => each.Deleting > 0))
        {
            return false;
        }

        await WriteAsync(db, report, cancellationToken);
        return true;
    }

    private async Task WriteAsync(LiveORDbContext db, DeletionReport report, CancellationToken cancellationToken)
    {
        var (id, now) = (new ProcedureId(report.Procedure), time.GetUtcNow());
        var json = JsonSerializer.Serialize(report, StaffJson.Default.DeletionReport);
        var digest = Digest(json);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var written = await db.Deletions.Where(each => each.ProcedureId == id && each.Report == null).ExecuteUpdateAsync(
            each => each.SetProperty(deletion => deletion.Report, json).SetProperty(deletion => deletion.Digest, digest)
                .SetProperty(deletion => deletion.ProvedAt, now).SetProperty(deletion => deletion.Complete, report.Complete),
            cancellationToken);
        if (written == 1)
        {
            await audit.AppendAsync(db, [Note(report, digest)], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private static AuditNote Note(DeletionReport report, string digest) => new(
        AuditNote.Server, AuditAction.ProvedDeletion, new ProcedureId(report.Procedure), "the archive", new Dictionary<string, string>
        {
            ["report"] = digest,
            ["confirmedBy"] = report.ConfirmedBy,
            ["deleted"] = Sum(report.Deleted),
            ["remaining"] = Sum(report.Remaining),
            ["complete"] = report.Complete ? "true" : "false",
        });

    private static string Sum(IEnumerable<KindCount> counts) => counts.Sum(each => each.Count).ToString(CultureInfo.InvariantCulture);

    internal static string Digest(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>The first column says whether somebody was in the way.</summary>
    private static async Task<bool> CutLogAsync(LiveORDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            return true;
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        await using var answer = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken);
        return await answer.ReadAsync(cancellationToken) && answer.GetInt64(0) == 0;
    }
}
