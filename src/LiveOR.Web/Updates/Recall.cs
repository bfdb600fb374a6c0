using LiveOR.Mirrors;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Updates;

/// <summary>Takes back what has not left (undo) or what has (retract), and corrects in public (amend).</summary>
public sealed class Recall(Journals journals, PrivacyGuard guard, MirrorGate gate, ReleaseTimes times, TimeProvider time)
{
    public async Task<Recalled?> TakeBackAsync(
        ProcedureId procedureId, DraftId draftId, string by, bool mayRetractAny, CancellationToken cancellationToken)
    {
        var recalled = await journals.WriteAsync(
            procedureId, session => TakeBackAsync(session, draftId, by, mayRetractAny, cancellationToken), cancellationToken);
        await gate.PassAsync(procedureId, cancellationToken);
        times.Forget(draftId);
        return recalled;
    }

    public Task<Amended?> AmendAsync(
        ProcedureId procedureId, DraftId draftId, string text, bool acknowledge, string by, CancellationToken cancellationToken) =>
        journals.WriteAsync(
            procedureId,
            session => AmendAsync(session, draftId, text.ReplaceLineEndings("\n").Trim(), acknowledge, by, cancellationToken),
            cancellationToken);

    private async Task<Recalled> TakeBackAsync(
        JournalSession session, DraftId draftId, string by, bool mayRetractAny, CancellationToken cancellationToken)
    {
        switch (await FindAsync(session, draftId, cancellationToken))
        {
            case null:
                return new Recalled.NoDraft();
            case var draft when draft.Author != by && !mayRetractAny:
                return new Recalled.NotYours();
            case { State: DraftState.Public } when session.Progress.Status == ProcedureStatus.Withdrawn:
                return new Recalled.NotAllowed(session.Progress.Status);
            case { State: DraftState.Public, Number: { } number }:
                await RetractAsync(session, number, by, cancellationToken);
                return new Recalled.Retracted();
            case var draft:
                session.Db.Drafts.Update(draft.Undo());
                await session.Db.SaveChangesAsync(cancellationToken);
                await session.ArchiveDrainedRehearsalAsync(time.GetUtcNow(), cancellationToken);
                return new Recalled.Undone();
        }
    }

    private async Task RetractAsync(JournalSession session, long number, string by, CancellationToken cancellationToken)
    {
        var entry = await session.Db.Journal.AsNoTracking()
            .SingleAsync(each => each.ProcedureId == session.Procedure.Id && each.Number == number, cancellationToken);
        if (entry.Payload is null)
        {
            return;
        }

        session.Append(JournalKind.Retraction, new Retraction(number, by).ToPayload(), time.GetUtcNow());
        await session.EraseAsync(number, cancellationToken);
        await EraseAmendmentsAsync(session, number, cancellationToken);
        var open = await session.Db.Deliveries.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id && each.Number == number
                && each.State != DeliveryState.Posted && each.State != DeliveryState.Skipped)
            .ToListAsync(cancellationToken);
        session.Db.Deliveries.UpdateRange(open.Select(RelayRules.CallBack));
    }

    /// <summary>The correction of a retracted update repeats its subject, so its words go too.</summary>
    private static async Task EraseAmendmentsAsync(JournalSession session, long number, CancellationToken cancellationToken)
    {
        var amendments = await session.Db.Journal.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id
                && each.Kind == JournalKind.Amendment && each.Payload != null)
            .ToListAsync(cancellationToken);
        session.Db.Journal.UpdateRange(amendments
            .Where(each => Amendment.FromPayload(each.Payload!).Target == number)
            .Select(JournalChain.Erase));
    }

    private async Task<Amended> AmendAsync(
        JournalSession session, DraftId draftId, string text, bool acknowledge, string by, CancellationToken cancellationToken)
    {
        var draft = await FindAsync(session, draftId, cancellationToken);
        switch (draft, DraftRules.TextError(text), guard.Clear(text, acknowledge), session.Progress.Status)
        {
            case (null, _, _, _):
                return new Amended.NoDraft();
            case (_, { } error, _, _):
                return new Amended.Invalid(error);
            case (_, _, null, _):
                return new Amended.Found(guard.Inspect(text).Findings);
            case (_, _, _, not (ProcedureStatus.Live or ProcedureStatus.OnHold)):
                return new Amended.NotAllowed(session.Progress.Status);
            case ({ Number: { } number }, _, { } cleared, _):
                session.Append(JournalKind.Amendment, new Amendment(number, cleared, by).ToPayload(), time.GetUtcNow());
                return new Amended.Done();
            default:
                return new Amended.NotPublic();
        }
    }

    private static Task<BufferedDraft?> FindAsync(JournalSession session, DraftId id, CancellationToken cancellationToken) =>
        session.Db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == id && each.ProcedureId == session.Procedure.Id, cancellationToken);
}
