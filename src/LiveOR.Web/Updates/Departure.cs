using LiveOR.Accounts;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Updates;

/// <summary>Lets one draft leave: the journal entry, its deliveries and the erased draft row are one transaction.</summary>
public sealed class Departure(Journals journals, Publisher publisher, GuardContexts contexts, Egress egress, Dispatch dispatch, TimeProvider time)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    public Task<Left?> LeaveAsync(BufferedDraft due, CancellationToken cancellationToken) =>
        journals.WriteAsync(due.ProcedureId, session => LeaveAsync(session, due.Id, cancellationToken), cancellationToken);

    private async Task<Left> LeaveAsync(JournalSession session, DraftId draftId, CancellationToken cancellationToken)
    {
        var open = session.Progress is { Status: ProcedureStatus.Live } or { Status: ProcedureStatus.Concluded, Stopped: false };
        var buffered = await session.Db.Drafts.AsNoTracking().SingleAsync(each => each.Id == draftId, cancellationToken);
        if (buffered is not { State: DraftState.Buffered, Draft: { } draft })
        {
            return new Left(true);
        }

        if (!open)
        {
            return new Left(false);
        }

        var context = await contexts.ForReleaseAsync(session.Db, session.Procedure, cancellationToken);
        if (await ArePicturesHeldAsync(session, draft, cancellationToken)
            || publisher.Publish(buffered, draft, session.Playbook, session.Progress, context) is not { } publication)
        {
            session.Db.Drafts.Update(buffered with { State = DraftState.Held, ReleaseAt = null });
            session.Record(AuditNote.Server, AuditAction.Held, $"draft {draftId}");
            return new Left(true);
        }

        var entry = session.Append(
            JournalKind.Update, publication.Update.ToPayload(), time.GetUtcNow(), publication.HappenedAt, publication.Elapsed);
        await dispatch.DeliverAsync(session, entry, publication.Update, cancellationToken);
        session.Db.Drafts.Update(buffered.Publish(entry.Number));
        await session.Db.SaveChangesAsync(cancellationToken);
        var repaced = await KeepPaceAsync(session, buffered, cancellationToken);
        await session.ArchiveDrainedRehearsalAsync(time.GetUtcNow(), cancellationToken);
        return new Left(true, repaced);
    }

    /// <summary>An as-live play that fell behind, the server having been down, goes on at its pace instead of catching up.</summary>
    private async Task<bool> KeepPaceAsync(JournalSession session, BufferedDraft left, CancellationToken cancellationToken)
    {
        var late = time.GetUtcNow() - left.ReleaseAt;
        if (session.Procedure.Release != ReleaseMode.AsLive || !(late > Tolerance))
        {
            return false;
        }

        var waiting = await session.Db.Drafts.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id && each.State == DraftState.Buffered
                && each.Sequence > left.Sequence)
            .ToListAsync(cancellationToken);
        session.Db.Drafts.UpdateRange(AsLivePlay.Shift(waiting, late.Value));
        await session.Db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>What its pictures show in words leaves with it.</summary>
    private async Task<bool> ArePicturesHeldAsync(JournalSession session, Draft draft, CancellationToken cancellationToken)
    {
        var ids = draft.Photos.Where(name => Guid.TryParse(name, out _)).Select(name => new PhotoId(Guid.Parse(name))).ToList();
        var words = ids.Count == 0
            ? []
            : await session.Db.Photos.Where(each => ids.Contains(each.Id)).Select(each => each.AltText).ToListAsync(cancellationToken);
        foreach (var altText in words)
        {
            if (await egress.HeldAsync(session.Db, session.Procedure, altText, cancellationToken) is { Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Whether the next in line may go: this one left, was undone or is held. Otherwise the line waits behind it.
/// <paramref name="Repaced"/>: those behind it have other times now, and are to be read again.</summary>
public sealed record Left(bool Gone, bool Repaced = false);
