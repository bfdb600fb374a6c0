using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Client.Archive;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Photos;
using LiveOR.Client.Privacy;
using LiveOR.Client.Procedures;
using LiveOR.Client.Updates;
using LiveOR.Mirrors;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Procedures;

/// <summary>The staff's view of procedures: the buffer and the deliveries included.</summary>
public sealed class ProcedureSheets(
    IDbContextFactory<LiveORDbContext> databases, Journals journals, Feeds feeds, PhotoStore photos, DraftModeration moderation,
    GuardContexts contexts, IMirrors mirrors,
    PublicAddress address, IOptionsMonitor<LiveOROptions> options, TimeProvider time)
{
    public async Task<IReadOnlyList<ProcedureSummary>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ids = await db.Procedures.AsNoTracking()
            .OrderByDescending(each => each.CreatedAt).Select(each => each.Id).ToListAsync(cancellationToken);
        var answers = (await db.StandingAnswersAsync(null, cancellationToken)).ToLookup(each => each.ProcedureId);
        var summaries = new List<ProcedureSummary>();
        foreach (var id in ids)
        {
            if (await journals.ReadAsync(id, cancellationToken) is { Progress.ThrownAway: false } room)
            {
                summaries.Add(Summary(room, [.. answers[id]]));
            }
        }

        return summaries;
    }

    public async Task<ProcedureSheet?> FindAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        if (await journals.ReadAsync(id, cancellationToken) is not { Progress.ThrownAway: false } room
            || await feeds.FollowAsync(id, room.Progress.LatestNumber, cancellationToken) is not { } view)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var drafts = await db.Drafts.AsNoTracking()
            .Where(each => each.ProcedureId == id).OrderBy(each => each.Sequence).ToListAsync(cancellationToken);
        var deliveries = await db.Deliveries.AsNoTracking()
            .Where(each => each.ProcedureId == id).OrderBy(each => each.Number).ThenBy(each => each.Part)
            .ToListAsync(cancellationToken);
        var context = await contexts.ForReleaseAsync(db, room.Procedure, cancellationToken);
        return Sheet(room, view) with
        {
            Buffer = [.. drafts.Where(each => each.Draft is not null).Select(each => Waiting(each, context))],
            Entries = Timeline(view, drafts),
            Deliveries = [.. deliveries.Select(each => Shown(each, room.Progress.Status))],
            Photos = [.. (await photos.ListAsync(id, cancellationToken)).Select(PhotoView.Of)],
            Script = await Scripts.SheetAsync(db, room, cancellationToken),
            SignedOff = await SignOffAsync(db, id, cancellationToken),
            Threads = ThreadView.Of(room.Procedure, mirrors, deliveries, await db.Threads.AsNoTracking()
                .Where(each => each.ProcedureId == id).ToListAsync(cancellationToken)),
        };
    }

    private static Task<SignOff?> SignOffAsync(LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken) =>
        db.Audit.AsNoTracking()
            .Where(each => each.ProcedureId == id && each.Action == AuditAction.SignedOff)
            .OrderByDescending(each => each.Number)
            .Select(each => new SignOff(each.By, each.At)).FirstOrDefaultAsync(cancellationToken);

    private ProcedureSummary Summary(ProcedureRoom room, IReadOnlyList<FollowUpAnswer> answers) => new(
        room.Procedure.Id.Value, room.Procedure.Slug, room.Procedure.Title, room.Procedure.PlaybookId,
        room.Progress.Status, room.Progress.Stopped, room.Procedure.Rehearsal, room.Procedure.Access,
        room.Procedure.Release, room.Progress.LatestNumber, room.Procedure.CreatedAt)
    {
        FollowUps = [.. FollowUps.Of(room.Procedure, room.Progress, answers, time.GetUtcNow()).Select(FollowUpLine.Of)],
    };

    private ProcedureSheet Sheet(ProcedureRoom room, FeedView view) => new()
    {
        Id = room.Procedure.Id.Value,
        Slug = room.Procedure.Slug,
        Title = room.Procedure.Title,
        Playbook = room.Procedure.PlaybookId,
        Status = room.Progress.Status,
        Stopped = room.Progress.Stopped,
        Over = room.Progress.Over,
        Rehearsal = room.Procedure.Rehearsal,
        Access = room.Procedure.Access,
        Release = room.Procedure.Release,
        DelaySeconds = room.Procedure.Release == ReleaseMode.Live
            ? options.CurrentValue.UndoSeconds
            : room.Procedure.DelaySeconds,
        Mirrors = room.Procedure.Mirrors,
        Consent = room.Procedure.Consent,
        ConsentUntil = ConsentCover.EndsOn(room.Procedure),
        StatusReason = room.Progress.Reason,
        Profile = ProfileName.Of(JurisdictionProfile.Of(room.Procedure)),
        Team = room.Procedure.Safeguards?.Team ?? [],
        Override = room.Procedure.Safeguards?.Override,
        Checklist = JurisdictionProfile.Of(room.Procedure).Checklist,
        IncisionAt = room.Progress.IncisionAt,
        Latest = room.Progress.LatestNumber,
        Now = view.Feed.Now,
        CreatedAt = room.Procedure.CreatedAt,
        ServerTime = time.GetUtcNow(),
        WatchUrl = address.Link($"/live/{room.Procedure.Slug}"),
        Hashtags = room.Procedure.Hashtags,
        Disposable = Rehearsing.IsDisposable(room.Procedure),
        ShortCode = room.Procedure.ShortCode,
        Guard = GuardSettings.Of(room.Procedure.GuardContext()),
        Deck = room.Playbook,
        Buffer = [],
        Entries = [],
        Deliveries = [],
    };

    /// <summary>A post in doubt keeps its words until it is found; nobody has to read them once the permission is gone.</summary>
    private static DeliveryView Shown(Delivery delivery, ProcedureStatus status) =>
        DeliveryView.Of(status == ProcedureStatus.Withdrawn ? delivery with { Text = "" } : delivery);

    private WaitingDraft Waiting(BufferedDraft buffered, GuardContext context) => new(
        buffered.Id.Value, buffered.State, buffered.Draft!.Type, buffered.Draft.StepId, buffered.Draft.Text,
        buffered.Draft.Key, buffered.Draft.SaidBy, buffered.Author, buffered.AcceptedAt, buffered.ReleaseAt,
        buffered.State == DraftState.Held ? moderation.Findings(buffered, context) : [],
        buffered.Draft.Photos)
    {
        HeldBy = buffered.HeldBy,
        Dismissed = buffered.Dismissals.Count,
        HappenedAt = buffered.Draft.HappenedAt,
        Acknowledged = buffered.Acknowledged,
    };

    private static IReadOnlyList<TimelineEntry> Timeline(FeedView view, IEnumerable<BufferedDraft> drafts)
    {
        var origins = drafts.Where(each => each.Number is not null).ToDictionary(each => each.Number!.Value);
        return
        [
            .. view.Entries.Zip(view.Feed.Cards, (entry, card) =>
            {
                var origin = origins.GetValueOrDefault(entry.Number);
                return new TimelineEntry(origin?.Id.Value, card.Retracted, entry, origin?.Author);
            }),
        ];
    }
}
