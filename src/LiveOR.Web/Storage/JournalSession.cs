using System.Security.Cryptography;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>One writer's turn at a procedure. What is appended, and every row changed beside it, is committed together.</summary>
public sealed class JournalSession(LiveORDbContext db, ProcedureRoom room)
{
    public LiveORDbContext Db => db;

    public Procedure Procedure => room.Procedure;

    public Playbook Playbook => room.Playbook;

    public Progress Progress { get; private set; } = room.Progress;

    /// <summary>Appends the next entry and returns it. <paramref name="elapsed"/> is whole seconds since incision.</summary>
    public JournalEntry Append(
        JournalKind kind, byte[] payload, DateTimeOffset at, DateTimeOffset? happenedAt = null, int? elapsed = null)
    {
        var happened = happenedAt ?? at;
        var entry = JournalChain.Next(
            Procedure.Id, Progress.LatestNumber, Progress.LatestHash, kind, at, happened,
            elapsed ?? Progress.ElapsedAt(happened), payload, RandomNumberGenerator.GetBytes(16));
        db.Journal.Add(entry);
        Progress = Progress.Apply(entry);
        return entry;
    }

    /// <summary>Erases an entry's words and leaves its place in the chain.</summary>
    public async Task EraseAsync(long number, CancellationToken cancellationToken)
    {
        var entry = await db.Journal.AsNoTracking()
            .SingleAsync(each => each.ProcedureId == Procedure.Id && each.Number == number, cancellationToken);
        db.Journal.Update(JournalChain.Erase(entry));
    }
}
