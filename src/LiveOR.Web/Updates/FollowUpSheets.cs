using LiveOR.Archive;
using LiveOR.Client.Archive;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Updates;

/// <summary>How the follow-ups of a procedure stand.</summary>
internal sealed class FollowUpSheets(
    Journals journals, Feeds feeds, IDbContextFactory<LiveORDbContext> databases, SteadyDay day, TimeProvider time)
{
    /// <summary>Null when there is no such procedure.</summary>
    public async Task<FollowUpSheet?> FindAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        if (await journals.ReadAsync(id, cancellationToken) is not { Progress.ThrownAway: false } room
            || await feeds.FollowAsync(id, room.Progress.LatestNumber, cancellationToken) is not { } view)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (procedure, now) = (room.Procedure, time.GetUtcNow());
        var all = FollowUps.Of(procedure, room.Progress, await db.StandingAnswersAsync(id, cancellationToken), now);
        return new FollowUpSheet(
            id.Value, procedure.Title, procedure.Slug, room.Progress.Stopped, room.Progress.ConcludedAt, ConsentCover.EndsOn(procedure),
            ConsentCover.GapsForOutcome(procedure, DateOnly.FromDateTime(now.UtcDateTime)), procedure.Mirrors,
            room.Progress.Status == ProcedureStatus.Archived && procedure.Terms.IsEmbargoedOn(day.Today),
            ArchiveRecord.IsComplete(view.Feed), [.. all.Select(FollowUpLine.Of)]);
    }
}
