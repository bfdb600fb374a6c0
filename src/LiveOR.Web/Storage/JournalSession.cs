using System.Security.Cryptography;
using LiveOR.Accounts;
using LiveOR.Mirrors;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>One writer's turn at a procedure. What is appended, and every row changed beside it, is committed together.</summary>
public sealed class JournalSession(LiveORDbContext db, ProcedureRoom room, Seals seals)
{
    private readonly List<AuditNote> notes = [];
    private bool erased;

    public LiveORDbContext Db => db;

    public Procedure Procedure { get; private set; } = room.Procedure;

    public Playbook Playbook => room.Playbook;

    public Progress Progress { get; private set; } = room.Progress;

    internal IReadOnlyList<AuditNote> Notes => notes;

    /// <summary>A legal hold is on: what is erased is sealed first.</summary>
    internal bool IsHeldByLaw => Procedure.Terms.LegalHold is not null;

    internal void Seal(string kind, string name, ReadOnlySpan<byte> open) => db.Sealed.Add(seals.Close(Procedure.Id, kind, name, open));

    /// <summary>Appends the next entry and returns it. <paramref name="elapsed"/> is whole seconds since incision.</summary>
    public JournalEntry Append(
        JournalKind kind, byte[] payload, DateTimeOffset at, DateTimeOffset? happenedAt = null, int? elapsed = null)
    {
        var happened = happenedAt ?? at;
        var entry = JournalChain.Next(
            Procedure.Id, Progress.LatestNumber, Progress.LatestHash, kind, at, happened,
            elapsed ?? Progress.ElapsedAt(happened), payload, RandomNumberGenerator.GetBytes(16));
        db.Journal.Add(entry);
        notes.Add(AuditNotes.Of(entry, payload));
        Progress = Progress.Apply(entry);
        return entry;
    }

    /// <summary>Puts a line into the audit record, committed with everything else of this turn.</summary>
    public void Record(string by, string action, string? target = null, IReadOnlyDictionary<string, string>? detail = null) =>
        notes.Add(new AuditNote(by, action, Procedure.Id, target, detail));

    /// <summary>Changes how the procedure is prepared; its id stays.</summary>
    public void Change(Procedure procedure)
    {
        db.Procedures.Update(procedure);
        Procedure = procedure;
    }

    /// <summary>Erases an entry's words and leaves its place in the chain.</summary>
    public async Task EraseAsync(long number, CancellationToken cancellationToken)
    {
        var entry = await db.Journal.AsNoTracking()
            .SingleAsync(each => each.ProcedureId == Procedure.Id && each.Number == number, cancellationToken);
        await EraseAsync([entry], cancellationToken);
    }

    /// <summary>What was said goes with the pictures it held.</summary>
    public async Task EraseAsync(IReadOnlyCollection<JournalEntry> entries, CancellationToken cancellationToken)
    {
        await ErasePhotosAsync([.. PhotoErasure.Of(entries)], cancellationToken);
        this.SealEntries(entries);
        db.Journal.UpdateRange(entries.Select(JournalChain.Erase));
        erased = true;
    }

    /// <summary>Erases the bytes of some pictures of this procedure and what was said of them.</summary>
    public async Task ErasePhotosAsync(IReadOnlyCollection<PhotoId> photos, CancellationToken cancellationToken)
    {
        if (photos.Count > 0)
        {
            await this.SealPhotosAsync(photos, cancellationToken);
            await db.Photos
                .Where(each => each.ProcedureId == Procedure.Id && photos.Contains(each.Id))
                .ExecuteUpdateAsync(
                    each => each
                        .SetProperty(photo => photo.State, PhotoState.Erased)
                        .SetProperty(photo => photo.Bytes, Array.Empty<byte>())
                        .SetProperty(photo => photo.AltText, "")
                        .SetProperty(photo => photo.Reading, (PictureReading?)null),
                    cancellationToken);
            erased = true;
        }
    }

    /// <summary>Calls back the deliveries of some entries, or all when <paramref name="numbers"/> is null: what stands at a
    /// mirror is deleted there.</summary>
    public async Task CallBackDeliveriesAsync(
        IReadOnlyCollection<long>? numbers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var deliveries = await db.Deliveries.AsNoTracking()
            .Where(each => each.ProcedureId == Procedure.Id && (numbers == null || numbers.Contains(each.Number)))
            .ToListAsync(cancellationToken);
        db.Deliveries.UpdateRange(deliveries.Select(each => RecallRules.CallBack(each, now)));
        erased = true;
    }

    /// <summary>Words were erased from a row in this turn.</summary>
    internal void NoteErasure() => erased = true;

    /// <summary>After the commit: the write-ahead log still holds the erased words until it is written back and cut.</summary>
    internal async Task ForgetErasedAsync(CancellationToken cancellationToken)
    {
        if (erased && db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellationToken);
        }
    }
}
