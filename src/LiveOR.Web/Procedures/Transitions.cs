using System.Globalization;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures;

/// <summary>Carries a status change out: the journal entry and all that follows from it, in one transaction.</summary>
public sealed class Transitions(Journals journals, JournalSignal signal, MirrorGate gate, TimeProvider time)
{
    public Task<Moved?> MoveAsync(
        ProcedureId id, Func<JournalSession, Transition> decide, CancellationToken cancellationToken) =>
        MoveAsync(id, session => Task.FromResult(decide(session)), _ => Task.CompletedTask, cancellationToken);

    /// <summary>Once this has returned, no request to a mirror starts that the change forbids. <paramref name="then"/> belongs to the
    /// same transaction, and is left out where nothing changed.</summary>
    public async Task<Moved?> MoveAsync(
        ProcedureId id, Func<JournalSession, Task<Transition>> decide, Func<JournalSession, Task> then, CancellationToken cancellationToken)
    {
        var moved = await journals.WriteAsync(id, async session =>
        {
            var carried = await CarryOutAsync(session, await decide(session), cancellationToken);
            if (carried.Transition is Transition.Changed)
            {
                await then(session);
            }

            return carried;
        }, cancellationToken);
        await gate.PassAsync(id, cancellationToken);
        return moved;
    }

    /// <summary>An as-live procedure plays at its original pace from now on. The journal says nothing new yet, so whoever
    /// follows it is woken to look.</summary>
    public async Task<Moved?> SignOffAsync(ProcedureId id, string by, CancellationToken cancellationToken)
    {
        var moved = await journals.WriteAsync(id, session => SignOffAsync(session, by, cancellationToken), cancellationToken);
        if (moved is { Transition: Transition.Changed, Progress.LatestNumber: var latest })
        {
            signal.Pulse(new JournalNews(id, latest + 1, latest));
        }

        return moved;
    }

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

        if (before.Status == ProcedureStatus.Concluded && change.Status == ProcedureStatus.OnHold
            && !await IsLeavingAsync(session, cancellationToken))
        {
            return new Moved(
                new Transition.NotAllowed(before.Status, "The procedure is concluded and all of it has left: there is nothing to hold."),
                before);
        }

        if (change.Status != before.Status || change.Stopped != before.Stopped || change.ThrownAway != before.ThrownAway)
        {
            await AppendAsync(session, change, cancellationToken);
            await FollowUpAsync(session, before, change, cancellationToken);
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

    private async Task FollowUpAsync(
        JournalSession session, Progress before, StatusChange change, CancellationToken cancellationToken)
    {
        if (change.Status == ProcedureStatus.Withdrawn)
        {
            await session.EraseAllAsync(time.GetUtcNow(), cancellationToken);
            return;
        }

        if (change.Stopped || change.Status == ProcedureStatus.Archived)
        {
            await session.DiscardWaitingDraftsAsync(cancellationToken);
        }
        else if (before is { Over: true, Status: ProcedureStatus.OnHold })
        {
            await PlayOnAsync(session, cancellationToken);
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

    /// <summary>Whether something still goes out after the conclusion, here or to a mirror.</summary>
    private static async Task<bool> IsLeavingAsync(JournalSession session, CancellationToken cancellationToken) =>
        await CountWaitingAsync(session, cancellationToken) > 0
        || await session.Db.Deliveries.AnyAsync(
            each => each.ProcedureId == session.Procedure.Id && each.State != DeliveryState.Posted
                && each.State != DeliveryState.Skipped && each.State != DeliveryState.Deleted,
            cancellationToken);

    /// <summary>A play that was held goes on where it stood: all that waits is later by the length of the hold.</summary>
    private async Task PlayOnAsync(JournalSession session, CancellationToken cancellationToken)
    {
        if (session.Procedure.Release == ReleaseMode.AsLive)
        {
            var held = await session.Db.Journal.AsNoTracking()
                .Where(each => each.ProcedureId == session.Procedure.Id && each.Kind == JournalKind.Status)
                .OrderByDescending(each => each.Number).FirstAsync(cancellationToken);
            var waiting = await WaitingAsync(session, cancellationToken);
            session.Db.Drafts.UpdateRange(AsLivePlay.Shift(waiting, time.GetUtcNow() - held.At));
        }
    }

    private static Task<List<BufferedDraft>> WaitingAsync(JournalSession session, CancellationToken cancellationToken) =>
        session.Db.Drafts.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id && each.State == DraftState.Buffered)
            .OrderBy(each => each.Sequence).ToListAsync(cancellationToken);

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

        var begun = AsLivePlay.Begin(await WaitingAsync(session, cancellationToken), time.GetUtcNow());
        if (begun.Count > 0)
        {
            session.Db.Drafts.UpdateRange(begun);
            session.Record(by, AuditAction.SignedOff, detail: new Dictionary<string, string>
            {
                ["updates"] = begun.Count.ToString(CultureInfo.InvariantCulture),
                ["lastAt"] = begun.Max(each => each.ReleaseAt!.Value).ToString("O", CultureInfo.InvariantCulture),
            });
        }

        return new Moved(transition, session.Progress);
    }
}

/// <summary>What was decided, and where the procedure stands after it.</summary>
public sealed record Moved(Transition Transition, Progress Progress);
