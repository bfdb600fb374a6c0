using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>What goes at the end of the retention beyond what a withdrawal erases: rows that hold no words, and that nobody needs once
/// nothing can be told, repeated or reviewed any more.</summary>
internal static class Expiring
{
    public static async Task DeleteRowsAsync(this JournalSession session, CancellationToken cancellationToken)
    {
        var (db, id) = (session.Db, session.Procedure.Id);

        // What the withdrawal of words changed in these rows is written first: they are deleted past the tracker.
        await db.SaveChangesAsync(cancellationToken);
        await db.Drafts.Where(each => each.ProcedureId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Photos.Where(each => each.ProcedureId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Scripts.Where(each => each.ProcedureId == id).ExecuteDeleteAsync(cancellationToken);
        await db.AcceptedFindings.Where(each => each.ProcedureId == id).ExecuteDeleteAsync(cancellationToken);
        await db.FollowUpAnswers.Where(each => each.ProcedureId == id).ExecuteDeleteAsync(cancellationToken);
        await db.FamilyLinks.Where(each => each.ProcedureId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Invitations.Where(each => each.ProcedureId == id).ExecuteDeleteAsync(cancellationToken);
        await db.AudiencePeaks.Where(each => each.ProcedureId == id).ExecuteDeleteAsync(cancellationToken);
        session.NoteErasure();
    }
}
