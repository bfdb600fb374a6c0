using System.Collections.Concurrent;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>One writer at a time per procedure. The unique number settles it when two servers write: the loser reads again
/// and takes the next number.</summary>
public sealed class Journals(IDbContextFactory<LiveORDbContext> databases, JournalSignal signal, AuditTrail audit,
    IdentifierList identifiers, Seals seals)
{
    private const int Attempts = 5;

    private readonly ConcurrentDictionary<ProcedureId, SemaphoreSlim> turns = new();
    private readonly ConcurrentDictionary<ProcedureId, ProcedureRoom> rooms = new();

    /// <summary>Runs <paramref name="work"/> in one transaction; null when there is no such procedure.</summary>
    public async Task<T?> WriteAsync<T>(
        ProcedureId id, Func<JournalSession, Task<T>> work, CancellationToken cancellationToken) where T : class
    {
        var turn = turns.GetOrAdd(id, static _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await WriteOnceAsync(id, work, cancellationToken);
                }
                catch (DbUpdateException) when (attempt < Attempts)
                {
                    rooms.TryRemove(id, out _);
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Where a procedure stands now; null when there is no such procedure.</summary>
    public async Task<ProcedureRoom?> ReadAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, id, cancellationToken);
    }

    private async Task<T?> WriteOnceAsync<T>(
        ProcedureId id, Func<JournalSession, Task<T>> work, CancellationToken cancellationToken) where T : class
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await ReadAsync(db, id, cancellationToken) is not { } room)
        {
            return null;
        }

        var session = new JournalSession(db, room, seals);
        var result = await work(session);
        if (session.Progress.Status is ProcedureStatus.Archived or ProcedureStatus.Withdrawn && room.Progress.Status != session.Progress.Status)
        {
            await identifiers.DeleteAsync(db, id, cancellationToken);
        }

        await audit.AppendAsync(db, session.Notes, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        rooms[id] = room with { Procedure = session.Procedure, Progress = session.Progress };
        await session.ForgetErasedAsync(cancellationToken);
        if (session.Progress.LatestNumber > room.Progress.LatestNumber || session.Procedure != room.Procedure)
        {
            signal.Pulse(new JournalNews(id, room.Progress.LatestNumber + 1, session.Progress.LatestNumber));
        }

        return result;
    }

    private async Task<ProcedureRoom?> ReadAsync(LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken)
    {
        var room = rooms.GetValueOrDefault(id);
        var known = room;
        if (room is null)
        {
            var found = await db.Procedures.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken);
            if (found is null)
            {
                return null;
            }

            room = new ProcedureRoom(found, PlaybookSnapshot.Read(found.PlaybookSource), Progress.Prepared);
        }

        var news = await db.Journal.AsNoTracking()
            .Where(entry => entry.ProcedureId == id && entry.Number > room.Progress.LatestNumber)
            .OrderBy(entry => entry.Number)
            .ToListAsync(cancellationToken);
        room = room with { Progress = news.Aggregate(room.Progress, (progress, entry) => progress.Apply(entry)) };
        Remember(id, known, room);
        return room;
    }

    /// <summary>A reader never puts back what a writer has replaced in the meantime.</summary>
    private void Remember(ProcedureId id, ProcedureRoom? known, ProcedureRoom room)
    {
        if (known is null)
        {
            rooms.TryAdd(id, room);
        }
        else if (known != room)
        {
            rooms.TryUpdate(id, room, known);
        }
    }
}
