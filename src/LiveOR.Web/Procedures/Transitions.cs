using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures;

/// <summary>Carries a status change out: the journal entry and all that follows from it, in one transaction.</summary>
public sealed class Transitions(Journals journals, MirrorGate gate, TimeProvider time)
{
    /// <summary>Once this has returned, no request to a mirror starts that the change forbids.</summary>
    public async Task<Moved?> MoveAsync(
        ProcedureId id, Func<JournalSession, Transition> decide, CancellationToken cancellationToken)
    {
        var moved = await journals.WriteAsync(
            id, session => CarryOutAsync(session, decide(session), cancellationToken), cancellationToken);
        await gate.PassAsync(id, cancellationToken);
        return moved;
    }

    /// <summary>An as-live procedure plays at its original pace from now on.</summary>
    public Task<Moved?> SignOffAsync(ProcedureId id, string by, CancellationToken cancellationToken) =>
        journals.WriteAsync(id, session => SignOffAsync(session, by, cancellationToken), cancellationToken);

    private async Task<Moved> CarryOutAsync(JournalSession session, Transition transition, CancellationToken cancellationToken)
    {
        var before = session.Progress;
        if (transition is not Transition.Changed { Change: var change })
        {
            return new Moved(transition, before);
        }

        if (change.Status == ProcedureStatus.Archived
            && await CountWaitingAsync(session, cancellationToken) is > 0 and var waiting)
        {
            return new Moved(
                new Transition.NotAllowed(
                    before.Status,
                    $"The procedure is concluded, but {waiting} of its updates have not left yet. "
                    + "Publish it when they are public, or undo or stop them."),
                before);
        }

        if (change.Status != before.Status || change.Stopped != before.Stopped)
        {
            await AppendAsync(session, change, cancellationToken);
            await FollowUpAsync(session, change, cancellationToken);
        }

        return new Moved(transition, session.Progress);
    }

    private async Task AppendAsync(JournalSession session, StatusChange change, CancellationToken cancellationToken)
    {
        if (change.Status == ProcedureStatus.Withdrawn)
        {
            change = change with { Erased = await session.CountErasableAsync(cancellationToken) };
        }

        session.Append(
            JournalKind.Status, JsonSerializer.SerializeToUtf8Bytes(change, ProceduresJson.Default.StatusChange), time.GetUtcNow());
    }

    private async Task FollowUpAsync(JournalSession session, StatusChange change, CancellationToken cancellationToken)
    {
        if (change.Status == ProcedureStatus.Withdrawn)
        {
            await session.EraseAllAsync(time.GetUtcNow(), cancellationToken);
            return;
        }

        if (change is { Stopped: true, Status: ProcedureStatus.Concluded })
        {
            await DiscardBufferAsync(session, cancellationToken);
        }

        if (change.Stopped)
        {
            await StopDeliveriesAsync(session, cancellationToken);
        }

        if (change.Stopped || change.Status == ProcedureStatus.Archived)
        {
            await session.EraseUnshownPhotosAsync(cancellationToken);
        }

        if (change is { Status: ProcedureStatus.Concluded })
        {
            await session.ArchiveDrainedRehearsalAsync(time.GetUtcNow(), cancellationToken);
        }
    }

    private static Task<int> CountWaitingAsync(JournalSession session, CancellationToken cancellationToken) =>
        session.Db.Drafts.CountAsync(
            each => each.ProcedureId == session.Procedure.Id && each.State == DraftState.Buffered, cancellationToken);

    private static async Task DiscardBufferAsync(JournalSession session, CancellationToken cancellationToken)
    {
        var waiting = await session.Db.Drafts.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id
                && (each.State == DraftState.Buffered || each.State == DraftState.Held))
            .ToListAsync(cancellationToken);
        session.Db.Drafts.UpdateRange(waiting.Select(each => each.Undo()));
        await session.Db.SaveChangesAsync(cancellationToken);
    }

    private static async Task StopDeliveriesAsync(JournalSession session, CancellationToken cancellationToken)
    {
        var deliveries = await session.Db.Deliveries.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id && each.State != DeliveryState.Posted)
            .ToListAsync(cancellationToken);
        session.Db.Deliveries.UpdateRange(deliveries.Select(RecallRules.Stop));
    }

    private async Task<Moved> SignOffAsync(JournalSession session, string by, CancellationToken cancellationToken)
    {
        var transition = Lifecycle.SignOff(
            session.Procedure, session.Progress, by, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (transition is not Transition.Changed)
        {
            return new Moved(transition, session.Progress);
        }

        var waiting = await session.Db.Drafts.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id && each.State == DraftState.Buffered)
            .OrderBy(each => each.Sequence).ToListAsync(cancellationToken);
        var start = time.GetUtcNow();
        session.Db.Drafts.UpdateRange(waiting
            .Where(each => each.ReleaseAt is null)
            .Select(each => each with { ReleaseAt = start + (each.AcceptedAt - waiting[0].AcceptedAt) }));
        session.Record(by, AuditAction.SignedOff);
        return new Moved(transition, session.Progress);
    }
}

/// <summary>What was decided, and where the procedure stands after it.</summary>
public sealed record Moved(Transition Transition, Progress Progress);
