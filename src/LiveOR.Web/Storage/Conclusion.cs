using System.Text.Json;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

public static class Conclusion
{
    /// <summary>A rehearsal goes to the archive by itself, once it is concluded and nothing is left to leave. What a
    /// moderator still held is erased with it.</summary>
    public static async Task ArchiveDrainedRehearsalAsync(
        this JournalSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (session.Procedure.Rehearsal
            && session.Progress.Status == ProcedureStatus.Concluded
            && !await session.Db.Drafts.AnyAsync(
                each => each.ProcedureId == session.Procedure.Id && each.State == DraftState.Buffered, cancellationToken))
        {
            var change = new StatusChange(ProcedureStatus.Archived, session.Progress.Stopped, "LiveOR");
            session.Append(
                JournalKind.Status, JsonSerializer.SerializeToUtf8Bytes(change, ProceduresJson.Default.StatusChange), now);
            await session.DiscardWaitingDraftsAsync(cancellationToken);
            await session.EraseUnshownPhotosAsync(cancellationToken);
        }
    }
}
