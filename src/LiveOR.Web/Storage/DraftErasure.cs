using LiveOR.Updates;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

public static class DraftErasure
{
    /// <summary>What has not left never will, held or not: its words go.</summary>
    public static async Task DiscardWaitingDraftsAsync(this JournalSession session, CancellationToken cancellationToken)
    {
        var waiting = await session.Db.Drafts.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id && each.Draft != null
                && (each.State == DraftState.Buffered || each.State == DraftState.Held))
            .ToListAsync(cancellationToken);
        if (waiting.Count > 0)
        {
            session.SealDrafts(waiting);
            session.Db.Drafts.UpdateRange(waiting.Select(each => each.Undo()));
            session.NoteErasure();
            await session.Db.SaveChangesAsync(cancellationToken);
        }
    }
}
