using System.Globalization;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Client.Accounts;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Accounts;

/// <summary>Reads the audit record: a page of it, all of it, or only whether it holds.</summary>
internal sealed class AuditReading(IDbContextFactory<LiveORDbContext> databases, AuditTrail audit)
{
    private const int Page = 100;

    public async Task<AuditSheet> PageAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await filter.Of(db.Audit.AsNoTracking())
            .OrderByDescending(each => each.Number).Take(Page + 1)
            .ToListAsync(cancellationToken);
        return new AuditSheet(
            [.. found.Take(Page).Select(Line)], found.Count > Page ? found[Page - 1].Number : null);
    }

    /// <summary>All lines from the first on, as they are read.</summary>
    public async IAsyncEnumerable<AuditLine> AllAsync(
        AuditFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var lines = filter.Of(db.Audit.AsNoTracking()).OrderBy(each => each.Number).AsAsyncEnumerable();
        await foreach (var entry in lines.WithCancellation(cancellationToken))
        {
            yield return Line(entry);
        }
    }

    public async Task<AuditCheck> CheckAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (lines, head) = (0L, AuditChain.Origin);
        var broken = AuditChain.FirstBroken(
            db.Audit.AsNoTracking().OrderBy(each => each.Number).AsEnumerable().Select(entry =>
            {
                (lines, head) = (lines + 1, entry.Hash);
                return entry;
            }),
            audit.Key);
        return new AuditCheck(lines, head, broken, Verdict(lines, broken));
    }

    private static string Verdict(long lines, long? broken) => broken is { } number
        ? $"The record is broken at line {number.ToString(CultureInfo.InvariantCulture)}: from there on it was changed, or lines are missing."
        : $"All {lines.ToString("N0", CultureInfo.InvariantCulture)} lines hold.";

    private static AuditLine Line(AuditEntry entry) => new(
        entry.Number, entry.At, entry.By, entry.ProcedureId?.Value, entry.Action, entry.Target,
        JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Detail) ?? [], entry.Hash);
}

/// <summary>Which lines are asked for; everything when nothing is named.</summary>
internal sealed record AuditFilter(Guid? Procedure, string? By, string? Action, long? Before)
{
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> record)
    {
        var id = Procedure is { } value ? new ProcedureId(value) : (ProcedureId?)null;
        return record
            .Where(each => id == null || each.ProcedureId == id)
            .Where(each => By == null || each.By == By)
            .Where(each => Action == null || each.Action == Action)
            .Where(each => Before == null || each.Number < Before);
    }
}
