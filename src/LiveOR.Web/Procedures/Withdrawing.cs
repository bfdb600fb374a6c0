using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures;

/// <summary>What goes when the permission goes, all in the transaction that says so: words, pictures, drafts in whatever state,
/// and the posts at every mirror. The known identifiers go at the commit.</summary>
internal static class Withdrawing
{
    /// <summary>How much there is to erase. Ask before the withdrawal is appended: the journal keeps the answer.</summary>
    public static async Task<Erased> CountErasableAsync(this JournalSession session, CancellationToken cancellationToken)
    {
        var id = session.Procedure.Id;
        var spoken = session.Db.Journal.Where(each => each.ProcedureId == id && each.Payload != null);
        return new Erased(
            await spoken.CountAsync(each => each.Kind == JournalKind.Update, cancellationToken),
            await spoken.CountAsync(each => each.Kind == JournalKind.Amendment, cancellationToken),
            await session.Db.Photos.CountAsync(
                each => each.ProcedureId == id && (each.State == PhotoState.Approved || each.State == PhotoState.Waiting),
                cancellationToken),
            await session.Db.Drafts.CountAsync(each => each.ProcedureId == id && each.Draft != null, cancellationToken));
    }

    public static async Task EraseAllAsync(this JournalSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = session.Procedure.Id;
        var drafts = await session.Db.Drafts.AsNoTracking()
            .Where(each => each.ProcedureId == id && each.Draft != null).ToListAsync(cancellationToken);
        session.SealDrafts(drafts);
        session.Db.Drafts.UpdateRange(drafts.Select(each => each.Undo()));
        await session.EraseAsync(await SpokenAsync(session, cancellationToken), cancellationToken);
        await session.ErasePhotosAsync(
            await session.Db.Photos.Where(each => each.ProcedureId == id && each.State != PhotoState.Erased)
                .Select(each => each.Id).ToListAsync(cancellationToken),
            cancellationToken);
        await session.EraseScriptAsync(cancellationToken);
        await session.CallBackDeliveriesAsync(null, now, cancellationToken);
    }

    private static Task<List<JournalEntry>> SpokenAsync(JournalSession session, CancellationToken cancellationToken) =>
        session.Db.Journal.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id && each.Payload != null
                && (each.Kind == JournalKind.Update || each.Kind == JournalKind.Amendment))
            .ToListAsync(cancellationToken);
}
