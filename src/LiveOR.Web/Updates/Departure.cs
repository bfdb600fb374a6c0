using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Updates;

/// <summary>Lets one draft leave: the journal entry, its deliveries and the erased draft row are one transaction.</summary>
public sealed class Departure(Journals journals, Publisher publisher, TimeProvider time)
{
    private static readonly TimeSpan RepeatWindow = TimeSpan.FromHours(48);

    public Task<Left?> LeaveAsync(BufferedDraft due, CancellationToken cancellationToken) =>
        journals.WriteAsync(due.ProcedureId, session => LeaveAsync(session, due.Id, cancellationToken), cancellationToken);

    private async Task<Left> LeaveAsync(JournalSession session, DraftId draftId, CancellationToken cancellationToken)
    {
        var open = session.Progress is { Status: ProcedureStatus.Live } or { Status: ProcedureStatus.Concluded, Stopped: false };
        var buffered = await session.Db.Drafts.AsNoTracking().SingleAsync(each => each.Id == draftId, cancellationToken);
        if (!open || buffered is not { State: DraftState.Buffered, Draft: { } draft })
        {
            return new Left(false);
        }

        if (publisher.Publish(buffered, draft, session.Playbook, session.Progress) is not { } publication)
        {
            session.Db.Drafts.Update(buffered with { State = DraftState.Held, ReleaseAt = null });
            return new Left(false);
        }

        var entry = session.Append(
            JournalKind.Update, publication.Update.ToPayload(), time.GetUtcNow(), publication.HappenedAt, publication.Elapsed);
        await DeliverAsync(session, entry, publication.Update, cancellationToken);
        session.Db.Drafts.Update(buffered.Publish(entry.Number));
        await session.Db.SaveChangesAsync(cancellationToken);
        await session.ArchiveDrainedRehearsalAsync(time.GetUtcNow(), cancellationToken);
        return new Left(true);
    }

    private async Task DeliverAsync(
        JournalSession session, JournalEntry entry, LiveUpdate update, CancellationToken cancellationToken)
    {
        if (!update.Key)
        {
            return;
        }

        foreach (var mirror in session.Procedure.Mirrors)
        {
            var told = await session.Db.Deliveries
                .Where(each => each.ProcedureId == session.Procedure.Id && each.Mirror == mirror)
                .Select(each => each.Number).Distinct().CountAsync(cancellationToken);
            var since = time.GetUtcNow() - RepeatWindow;
            var said = await session.Db.Deliveries.AsNoTracking()
                .Where(each => each.Mirror == mirror && each.State != DeliveryState.Skipped
                    && (each.PostedAt == null || each.PostedAt > since))
                .Select(each => each.Text).ToListAsync(cancellationToken);
            session.Db.Deliveries.AddRange(
                MirrorPlan.Deliver(session.Procedure, mirror, update, entry.Number, entry.Elapsed, told + 1, said.ToHashSet()));
        }
    }
}

/// <summary>Whether a draft left.</summary>
public sealed record Left(bool Gone);
