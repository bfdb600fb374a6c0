using LiveOR.Accounts;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>Writes the audit record: append-only, each line linked to the one before it with a key that stands outside the
/// database. The database itself refuses to change or delete a line.</summary>
public sealed class AuditTrail(IDbContextFactory<LiveORDbContext> databases, DataFolder folder, TimeProvider time)
{
    private readonly byte[] key = folder.Secret("audit");

    internal byte[] Key => key;

    /// <summary>Records what happens outside a procedure's journal.</summary>
    public async Task RecordAsync(AuditNote note, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await AppendAsync(db, [note], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Adds lines to a transaction that the caller commits. It holds the database's write lock, so the last line
    /// read here stays the last.</summary>
    internal async Task AppendAsync(LiveORDbContext db, IReadOnlyCollection<AuditNote> notes, CancellationToken cancellationToken)
    {
        if (notes.Count == 0)
        {
            return;
        }

        var last = await db.Audit.AsNoTracking()
            .OrderByDescending(each => each.Number)
            .Select(each => new { each.Number, each.Hash })
            .FirstOrDefaultAsync(cancellationToken);
        var (number, hash) = (last?.Number ?? 0, last?.Hash ?? AuditChain.Origin);
        foreach (var note in notes)
        {
            var entry = AuditChain.Next(number, hash, note, time.GetUtcNow(), key);
            db.Audit.Add(entry);
            (number, hash) = (entry.Number, entry.Hash);
        }
    }
}
