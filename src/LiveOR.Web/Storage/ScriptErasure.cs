using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

public static class ScriptErasure
{
    /// <summary>The words go; that there was a script, and who signed it, stays.</summary>
    public static async Task EraseScriptAsync(this JournalSession session, CancellationToken cancellationToken)
    {
        await session.SealScriptAsync(cancellationToken);
        await session.Db.Scripts.Where(each => each.ProcedureId == session.Procedure.Id)
            .ExecuteUpdateAsync(each => each.SetProperty(script => script.Body, ""), cancellationToken);
        session.NoteErasure();
    }
}
