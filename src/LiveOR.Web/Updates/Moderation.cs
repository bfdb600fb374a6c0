using System.Globalization;
using LiveOR.Accounts;
using LiveOR.Client.Updates;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Updates;

/// <summary>Deals with a draft before it leaves. Each call is one turn at the journal, so that it and the release of the
/// same draft cannot both win.</summary>
public sealed class Moderation(
    Journals journals, DraftModeration moderation, GuardContexts contexts, ReleaseTimes times,
    IOptionsMonitor<LiveOROptions> options, TimeProvider time)
{
    public Task<DraftOutcome?> DismissAsync(
        ProcedureId id, DraftId draftId, DismissRequest request, string by, CancellationToken cancellationToken) =>
        DecideAsync(
            id, draftId,
            async (session, draft) => moderation.Dismiss(
                draft, Places(request),
                new Dismissing(by, (request.Reason ?? "").Trim(), time.GetUtcNow(), await ReleaseAtAsync(session, draft, cancellationToken)),
                await ContextAsync(session, cancellationToken)),
            (session, done) => RecordDismissals(session, done, by),
            cancellationToken);

    public Task<DraftOutcome?> HoldBackAsync(ProcedureId id, DraftId draftId, string by, CancellationToken cancellationToken) =>
        DecideAsync(
            id, draftId, (_, draft) => Task.FromResult(DraftModeration.HoldBack(draft, by)),
            (session, done) => session.Record(by, AuditAction.Held, Target(done.Draft)), cancellationToken);

    public Task<DraftOutcome?> LetGoAsync(ProcedureId id, DraftId draftId, string by, CancellationToken cancellationToken) =>
        DecideAsync(
            id, draftId,
            async (session, draft) => moderation.LetGo(
                draft, by, await ReleaseAtAsync(session, draft, cancellationToken), await ContextAsync(session, cancellationToken)),
            (session, done) => session.Record(by, AuditAction.Released, Target(done.Draft)), cancellationToken);

    private async Task<DraftOutcome?> DecideAsync(
        ProcedureId id, DraftId draftId, Func<JournalSession, BufferedDraft, Task<DraftOutcome>> decide,
        Action<JournalSession, DraftOutcome.Done> record, CancellationToken cancellationToken)
    {
        var outcome = await journals.WriteAsync(
            id, session => DecideAsync(session, draftId, decide, record, cancellationToken), cancellationToken);
        times.Wake();
        return outcome;
    }

    private static async Task<DraftOutcome> DecideAsync(
        JournalSession session, DraftId draftId, Func<JournalSession, BufferedDraft, Task<DraftOutcome>> decide,
        Action<JournalSession, DraftOutcome.Done> record, CancellationToken cancellationToken)
    {
        var draft = await session.Db.Drafts.AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == draftId && each.ProcedureId == session.Procedure.Id, cancellationToken);
        if (draft is null)
        {
            return new DraftOutcome.NoDraft();
        }

        var leaving = session.Progress.Narrating || session.Progress is { Status: ProcedureStatus.OnHold }
            or { Status: ProcedureStatus.Concluded, Stopped: false };
        var outcome = leaving ? await decide(session, draft) : new DraftOutcome.NotAllowed(session.Progress.Status);
        if (outcome is DraftOutcome.Done done && done.Draft != draft)
        {
            session.Db.Drafts.Update(done.Draft);
            record(session, done);
        }

        return outcome;
    }

    private static void RecordDismissals(JournalSession session, DraftOutcome.Done done, string by)
    {
        foreach (var dismissal in done.Dismissed)
        {
            session.Record(by, AuditAction.Dismissed, Target(done.Draft), new Dictionary<string, string>
            {
                ["rule"] = dismissal.Rule,
                ["length"] = dismissal.Words.Length.ToString(CultureInfo.InvariantCulture),
                ["reason"] = dismissal.Reason,
            });
        }
    }

    /// <summary>When it would have left, but not before now.</summary>
    private async Task<DateTimeOffset?> ReleaseAtAsync(
        JournalSession session, BufferedDraft draft, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (session.Procedure.Release != ReleaseMode.AsLive)
        {
            var due = draft.AcceptedAt + ReleaseTimes.Window(session.Procedure, options.CurrentValue);
            return due > now ? due : now;
        }

        var playing = await session.Db.Drafts.AsNoTracking()
            .Where(each => each.ProcedureId == session.Procedure.Id && each.State == DraftState.Buffered)
            .ToListAsync(cancellationToken);
        return AsLivePlay.PlaceOf(draft, playing, now);
    }

    /// <summary>What is let go is read behind what is public, now and once more when it leaves.</summary>
    private Task<GuardContext> ContextAsync(JournalSession session, CancellationToken cancellationToken) =>
        contexts.ForReleaseAsync(session.Db, session.Procedure, cancellationToken);

    private static IReadOnlyList<FindingPlace> Places(DismissRequest request) =>
        [.. (request.Findings ?? []).Where(each => each?.Rule is not null)];

    private static string Target(BufferedDraft draft) => $"draft {draft.Id}";
}
