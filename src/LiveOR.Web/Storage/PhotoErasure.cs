using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>Pictures go with the updates that hold them, in the same transaction.</summary>
public static class PhotoErasure
{
    /// <summary>The pictures that the procedure's waiting and public updates hold.</summary>
    public static Task<IReadOnlySet<PhotoId>> PhotosInUseAsync(this JournalSession session, CancellationToken cancellationToken) =>
        InUseAsync(session.Db, session.Procedure.Id, cancellationToken);

    internal static async Task<IReadOnlySet<PhotoId>> InUseAsync(LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken)
    {
        var waiting = await db.Drafts.AsNoTracking().Where(each => each.ProcedureId == id && each.Draft != null).ToListAsync(cancellationToken);
        return (await PublicPhotosAsync(db, id, cancellationToken))
            .Concat(waiting.SelectMany(each => Ids(each.Draft?.Photos ?? [])))
            .ToHashSet();
    }

    /// <summary>Nobody has seen them, and nobody will: what no public update holds goes.</summary>
    public static async Task EraseUnshownPhotosAsync(this JournalSession session, CancellationToken cancellationToken)
    {
        var kept = await PublicPhotosAsync(session.Db, session.Procedure.Id, cancellationToken);
        var all = await session.Db.Photos
            .Where(each => each.ProcedureId == session.Procedure.Id && each.State != PhotoState.Erased)
            .Select(each => each.Id).ToListAsync(cancellationToken);
        await session.ErasePhotosAsync([.. all.Except(kept)], cancellationToken);
    }

    internal static IEnumerable<PhotoId> Of(IEnumerable<JournalEntry> entries) => entries
        .Where(entry => entry is { Kind: JournalKind.Update, Payload: not null })
        .SelectMany(entry => Ids(LiveUpdate.FromPayload(entry.Payload!).Photos));

    private static async Task<IEnumerable<PhotoId>> PublicPhotosAsync(LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken) =>
        Of(await db.Journal.AsNoTracking()
            .Where(each => each.ProcedureId == id && each.Kind == JournalKind.Update && each.Payload != null)
            .ToListAsync(cancellationToken));

    private static IEnumerable<PhotoId> Ids(IEnumerable<string> names) =>
        names.Where(name => Guid.TryParse(name, out _)).Select(name => new PhotoId(Guid.Parse(name)));
}
