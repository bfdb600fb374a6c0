using System.Globalization;
using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Client.Archive;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Updates;

/// <summary>What came of an operation is added to its journal after the end, archived or not: the only thing that is. It goes to
/// the thread like any update, except after a STOP and under an embargo, when nothing is posted anywhere.</summary>
internal sealed class Outcomes(
    Journals journals, PrivacyGuard guard, GuardContexts contexts, Dispatch dispatch, SteadyDay day, TimeProvider time)
{
    public Task<FollowUpOutcome?> AnswerAsync(
        ProcedureId id, string task, OutcomeRequest request, string by, CancellationToken cancellationToken) =>
        journals.WriteAsync(id, session => AnswerAsync(session, task, request, by, cancellationToken), cancellationToken);

    private async Task<FollowUpOutcome> AnswerAsync(
        JournalSession session, string task, OutcomeRequest request, string by, CancellationToken cancellationToken)
    {
        var answers = await session.Db.StandingAnswersAsync(session.Procedure.Id, cancellationToken);
        var all = FollowUps.Of(session.Procedure, session.Progress, answers, time.GetUtcNow());
        return (all.FirstOrDefault(each => each.Task.Id == task), session.Progress.Status) switch
        {
            _ when FollowUpTask.Find(task) is null => new FollowUpOutcome.NoTask(),
            (null, var status) => new FollowUpOutcome.NotAllowed(status, session.Procedure switch
            {
                { Rehearsal: true } => "A rehearsal has no follow-up: nobody was operated on.",
                { Terms.FromElsewhere: true } => "It was taken in from another LiveOR. Its people there ask how the patient is.",
                _ => $"The procedure is {Lifecycle.Words(status)}. Follow-ups come after its end.",
            }),
            (_, ProcedureStatus.OnHold) => new FollowUpOutcome.NotAllowed(session.Progress.Status, "It is on hold. Release it first."),
            ({ IsAnswered: true, Answer: { } answer }, _) => new FollowUpOutcome.Conflict(answer.Number is null
                ? $"{answer.By} has said that it is not to be posted."
                : $"{answer.By} has answered it already."),
            _ when request.NotToBePosted is true => await CloseAsync(session, task, request, by, cancellationToken),
            ({ State: FollowUpState.Scheduled } early, _) => new FollowUpOutcome.Conflict(
                $"It comes too early: it can be answered from {early.OpensAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC on."),
            var (open, _) => await PostAsync(session, open!.Task, request, by, cancellationToken),
        };
    }

    private async Task<FollowUpOutcome> CloseAsync(
        JournalSession session, string task, OutcomeRequest request, string by, CancellationToken cancellationToken)
    {
        var reason = (request.Reason ?? "").Trim();
        if (reason.Length is < DismissalRules.ShortestReason or > DismissalRules.LongestReason || reason.Any(char.IsControl))
        {
            return Invalid("reason", $"Say why in {DismissalRules.ShortestReason} to {DismissalRules.LongestReason} characters, on one line.");
        }

        if (guard.Inspect(reason).Findings is { Count: > 0 } findings)
        {
            return new FollowUpOutcome.Found(findings, Held: true);
        }

        await KeepAsync(session, Answer(session, task, by) with { Reason = reason }, cancellationToken);
        session.Record(by, AuditAction.AnsweredFollowUp, task, new Dictionary<string, string> { ["notToBePosted"] = "true", ["reason"] = reason });
        return new FollowUpOutcome.Done();
    }

    private async Task<FollowUpOutcome> PostAsync(
        JournalSession session, FollowUpTask task, OutcomeRequest request, string by, CancellationToken cancellationToken)
    {
        if (Errors(request) is { Count: > 0 } errors)
        {
            return new FollowUpOutcome.Invalid(errors);
        }

        var gaps = ConsentCover.GapsForOutcome(session.Procedure, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (gaps.Count > 0)
        {
            return new FollowUpOutcome.Missing(gaps);
        }

        var grade = ClavienDindo.Read(request.Grade)!;
        var text = Text(request) is { Length: > 0 } said ? said : OutcomeWords.Of(task, grade, session.Progress.Stopped);
        var context = await contexts.ForReleaseAsync(session.Db, session.Procedure, cancellationToken);
        if (guard.Clear(text, request.Acknowledge ?? false, context) is not { } cleared)
        {
            var verdict = guard.Inspect(text, context);
            return new FollowUpOutcome.Found(verdict.Findings, verdict is Verdict.Held);
        }

        await AppendAsync(session, new LiveUpdate
        {
            DraftId = DraftId.New(),
            Type = UpdateType.Outcome,
            Text = cleared,
            Key = true,
            Author = by,
            Acknowledged = request.Acknowledge ?? false,
            ClavienDindo = grade,
            FollowUp = task.Id,
        }, cancellationToken);
        return new FollowUpOutcome.Done();
    }

    private async Task AppendAsync(JournalSession session, LiveUpdate update, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var posted = IsPosted(session);
        var entry = session.Append(JournalKind.Update, update.ToPayload(), now);
        if (posted)
        {
            await dispatch.DeliverAsync(session, entry, update, cancellationToken);
        }

        session.Db.Drafts.Add((BufferedDraft.NeverArrived(update.DraftId, session.Procedure.Id, update.Author, now) with
        {
            Sequence = (await session.Db.Drafts.Where(each => each.ProcedureId == session.Procedure.Id)
                .MaxAsync(each => (long?)each.Sequence, cancellationToken) ?? 0) + 1,
        }).Publish(entry.Number));
        await KeepAsync(
            session, Answer(session, update.FollowUp!, update.Author) with { Number = entry.Number, Grade = update.ClavienDindo }, cancellationToken);
        session.Record(update.Author, AuditAction.AnsweredFollowUp, update.FollowUp, new Dictionary<string, string>
        {
            ["entry"] = entry.Number.ToString(CultureInfo.InvariantCulture),
            ["grade"] = update.ClavienDindo!,
            ["consentRechecked"] = "true",
            ["mirrored"] = posted ? "true" : "false",
        });
    }

    private bool IsPosted(JournalSession session) => !session.Progress.Stopped
        && !(session.Progress.Status == ProcedureStatus.Archived && session.Procedure.Terms.IsEmbargoedOn(day.Today));

    /// <summary>An answer whose outcome was taken back makes room.</summary>
    private static async Task KeepAsync(JournalSession session, FollowUpAnswer answer, CancellationToken cancellationToken)
    {
        await session.Db.FollowUpAnswers.Where(each => each.ProcedureId == answer.ProcedureId && each.Task == answer.Task)
            .ExecuteDeleteAsync(cancellationToken);
        session.Db.FollowUpAnswers.Add(answer);
    }

    private FollowUpAnswer Answer(JournalSession session, string task, string by) =>
        new() { ProcedureId = session.Procedure.Id, Task = task, By = by, At = time.GetUtcNow() };

    private static string Text(OutcomeRequest request) => (request.Text ?? "").ReplaceLineEndings("\n").Trim();

    private static Dictionary<string, string> Errors(OutcomeRequest request)
    {
        var errors = new Dictionary<string, string>();
        if (ClavienDindo.Read(request.Grade) is null)
        {
            errors["grade"] = $"Give a grade: {string.Join(", ", ClavienDindo.All.Select(each => each.Grade))}.";
        }

        if (request.ConsentRechecked is not true)
        {
            errors["consentRechecked"] = "Ask the patient, or look at the record: that the permission still holds has not been confirmed.";
        }

        if (Text(request) is { Length: > 0 } text && DraftRules.TextError(text) is { } error)
        {
            errors["text"] = error;
        }

        return errors;
    }

    private static FollowUpOutcome.Invalid Invalid(string field, string why) => new(new Dictionary<string, string> { [field] = why });
}
