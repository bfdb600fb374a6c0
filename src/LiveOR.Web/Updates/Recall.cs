using LiveOR.Accounts;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Updates;

/// <summary>Takes back what has not left (undo) or what has (retract), and corrects in public (amend).</summary>
public sealed class Recall(
    Journals journals, PrivacyGuard guard, GuardContexts contexts, Dispatch dispatch, MirrorGate gate, ReleaseTimes times, TimeProvider time)
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
        ProcedureId procedureId, DraftId draftId, Correcting correcting, CancellationToken cancellationToken) =>
        journals.WriteAsync(
            procedureId, session => AmendAsync(session, draftId, correcting, cancellationToken), cancellationToken);

    private async Task<Recalled> TakeBackAsync(
        JournalSession session, DraftId draftId, string by, bool mayRetractAny, CancellationToken cancellationToken)
    {
        switch (await FindAsync(session, draftId, cancellationToken))
        {
            case null:
                return await TakeBackUnseenAsync(session, draftId, by, cancellationToken);
            case var draft when draft.Author != by && !mayRetractAny:
                return new Recalled.NotYours();
            case { State: DraftState.Public } when session.Progress.Status == ProcedureStatus.Withdrawn:
                return new Recalled.NotAllowed(session.Progress.Status);
            case { State: DraftState.Public, Number: { } number }:
                await RetractAsync(session, number, by, cancellationToken);
                return new Recalled.Retracted();
            case var draft:
                Drop(session, draft, by);
                await session.Db.SaveChangesAsync(cancellationToken);
                await session.ArchiveDrainedRehearsalAsync(time.GetUtcNow(), cancellationToken);
                return new Recalled.Undone();
        }
    }

    private static void Drop(JournalSession session, BufferedDraft draft, string by)
    {
        if (draft.State != DraftState.Undone)
        {
            session.SealDrafts([draft]);
            session.Db.Drafts.Update(draft.Undo());
            session.NoteErasure();
            session.Record(by, AuditAction.Dropped, $"draft {draft.Id}");
        }
    }

    /// <summary>The draft may still be on its way over a bad line: it must not arrive later and leave.</summary>
    private async Task<Recalled> TakeBackUnseenAsync(
        JournalSession session, DraftId draftId, string by, CancellationToken cancellationToken)
    {
        if (!session.Progress.Narrating
            || await session.Db.Drafts.AnyAsync(each => each.Id == draftId, cancellationToken))
        {
            return new Recalled.NoDraft();
        }

        session.Db.Drafts.Add(BufferedDraft.NeverArrived(draftId, session.Procedure.Id, by, time.GetUtcNow()));
        return new Recalled.Undone();
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
        var amendments = await EraseAmendmentsAsync(session, number, cancellationToken);
        await session.CallBackDeliveriesAsync([number, .. amendments], time.GetUtcNow(), cancellationToken);
    }

    /// <summary>The correction of a retracted update repeats its subject, so its words go too. The numbers of those.</summary>
    private static async Task<IReadOnlyList<long>> EraseAmendmentsAsync(JournalSession session, long number, CancellationToken cancellationToken)
    {
        var amendments = await session.Db.Journal.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id
                && each.Kind == JournalKind.Amendment && each.Payload != null)
            .ToListAsync(cancellationToken);
        var erased = amendments.Where(each => Amendment.FromPayload(each.Payload!).Target == number).ToList();
        await session.EraseAsync(erased, cancellationToken);
        return erased.ConvertAll(each => each.Number);
    }

    private async Task<Amended> AmendAsync(
        JournalSession session, DraftId draftId, Correcting correcting, CancellationToken cancellationToken)
    {
        if (await FindAsync(session, draftId, cancellationToken) is not { } draft)
        {
            return new Amended.NoDraft();
        }

        return (DraftRules.TextError(correcting.Text), correcting.MayNow(session.Progress), await IsPublicAsync(session, draft, cancellationToken)) switch
        {
            ({ } error, _, _) => new Amended.Invalid(error),
            (_, false, _) => new Amended.NotAllowed(session.Progress.Status),
            (_, _, false) => new Amended.NotPublic(),
            _ => await AmendAsync(session, draft.Number!.Value, correcting, cancellationToken),
        };
    }

    private async Task<Amended> AmendAsync(
        JournalSession session, long number, Correcting correcting, CancellationToken cancellationToken)
    {
        var (text, acknowledge, by) = (correcting.Text, correcting.Acknowledge, correcting.By);
        var context = await contexts.ForReleaseAsync(session.Db, session.Procedure, cancellationToken);
        if (guard.Clear(text, acknowledge, context) is not { } cleared)
        {
            return new Amended.Found(guard.Inspect(text, context).Findings);
        }

        var amendment = new Amendment(number, cleared, by, acknowledge);
        var entry = session.Append(JournalKind.Amendment, amendment.ToPayload(), time.GetUtcNow());
        await dispatch.CorrectAsync(session, entry, amendment, cancellationToken);
        return new Amended.Done();
    }

    /// <summary>Whether a draft stands in the journal and has not been retracted.</summary>
    private static Task<bool> IsPublicAsync(JournalSession session, BufferedDraft draft, CancellationToken cancellationToken) =>
        session.Db.Journal.AnyAsync(
            each => each.ProcedureId == session.Procedure.Id && each.Number == draft.Number && each.Payload != null,
            cancellationToken);

    private static Task<BufferedDraft?> FindAsync(JournalSession session, DraftId id, CancellationToken cancellationToken) =>
        session.Db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == id && each.ProcedureId == session.Procedure.Id, cancellationToken);
}
