using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Updates;

/// <summary>Lets one draft leave: the journal entry, its deliveries and the erased draft row are one transaction.</summary>
public sealed class Departure(Journals journals, Publisher publisher, IMirrors mirrors, TimeProvider time)
{
    private static readonly TimeSpan RepeatWindow = TimeSpan.FromHours(48);

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

        if (publisher.Publish(buffered, draft, session.Playbook, session.Progress) is not { } publication)
        {
            session.Db.Drafts.Update(buffered with { State = DraftState.Held, ReleaseAt = null });
            return new Left(true);
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

        foreach (var mirror in session.Procedure.Mirrors.Select(name => mirrors.For(session.Procedure, name)).OfType<IMirror>())
        {
            var told = await session.Db.Deliveries
                .Where(each => each.ProcedureId == session.Procedure.Id && each.Mirror == mirror.Name)
                .Select(each => each.Number).Distinct().CountAsync(cancellationToken);
            session.Db.Deliveries.AddRange(MirrorPlan.Deliver(
                session.Procedure, mirror, MirrorPlan.TextFor(update), entry.Number, told + 1, entry.Elapsed,
                await SaidLatelyAsync(session, mirror.Name, cancellationToken)));
        }
    }

    /// <summary>What the account said or is about to say: a network refuses the same words again.</summary>
    private async Task<IReadOnlySet<string>> SaidLatelyAsync(
        JournalSession session, string mirror, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - RepeatWindow;
        var said = await session.Db.Deliveries.AsNoTracking()
            .Where(each => each.Mirror == mirror && each.State != DeliveryState.Skipped
                && (each.PostedAt == null || each.PostedAt > since))
            .Select(each => each.Text).ToListAsync(cancellationToken);
        return said.ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>Whether the next in line may go: this one left, was undone or is held. Otherwise the line waits behind it.</summary>
public sealed record Left(bool Gone);
