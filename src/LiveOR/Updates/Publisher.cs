using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Updates;

/// <summary>Decides what becomes of a draft, first when it is handed in and again when it is due to leave.</summary>
public sealed class Publisher(PrivacyGuard guard)
{
    /// <summary>Idempotent on the draft's id: the same body again changes nothing, another body is refused.</summary>
    public Acceptance Accept(
        Procedure procedure, Progress progress, Playbook playbook, BufferedDraft? existing, Submission submission,
        TimeSpan window, GuardContext context)
    {
        if (existing is not null)
        {
            return existing.ProcedureId == procedure.Id && existing.IsRepeatedBy(submission.BodyDigest)
                ? new Acceptance.Repeated(existing)
                : new Acceptance.Taken();
        }

        var errors = DraftRules.Check(procedure, playbook, submission);
        return (errors.Count, progress.Status) switch
        {
            ( > 0, _) => new Acceptance.Invalid(errors),
            _ when progress.Narrating && submission is { Once: true, Before: [.., var last] } =>
                new Acceptance.SaidAlready(last.By, IsAllSaid(submission)),
            _ when progress.Narrating => Judge(procedure, submission, window, context),
            (_, var status) => new Acceptance.NotAllowed(status == ProcedureStatus.OnHold ? ProcedureStatus.Concluded : status),
        };
    }

    /// <summary>Makes the update that leaves; null when the guard, asked again, no longer lets it.</summary>
    public Publication? Publish(
        BufferedDraft buffered, Draft draft, Playbook playbook, Progress progress, GuardContext context)
    {
        var judged = buffered.Within(context);
        if (guard.Clear(Everything(draft), buffered.Acknowledged, judged) is null
            || guard.Clear(draft.Text, buffered.Acknowledged, judged) is not { } text)
        {
            return null;
        }

        var step = draft.StepId is { } id ? playbook.FindStep(id) : null;
        var happened = draft.HappenedAt ?? buffered.AcceptedAt;
        var incision = step is { Incision: true } && progress.IncisionAt is null;
        var update = new LiveUpdate
        {
            DraftId = draft.Id,
            Type = draft.Type,
            StepId = draft.StepId,
            Text = text,
            Short = ShortFor(step, draft.Text, judged),
            Key = draft.Key,
            SaidBy = draft.SaidBy,
            Photos = draft.Photos,
            Author = buffered.Author,
            Acknowledged = buffered.Acknowledged,
            Dismissed = judged.Dismissed,
        };
        return new Publication(update, happened, incision ? 0 : progress.ElapsedAt(happened));
    }

    private static bool IsAllSaid(Submission submission) =>
        submission is { Draft: { Photos: [] } draft } && submission.Before.Any(before => before.Text == draft.Text);

    private Acceptance Judge(Procedure procedure, Submission submission, TimeSpan window, GuardContext context) =>
        guard.Inspect(Everything(submission.Draft), context) switch
        {
            Verdict.Held when submission.AskModerator =>
                new Acceptance.Accepted(Buffer(procedure, submission, DraftState.Held, null)),
            Verdict.Held held => new Acceptance.Held(held.Findings),
            Verdict.Warned warned when !submission.Acknowledge => new Acceptance.Warned(warned.Findings),
            _ => new Acceptance.Accepted(Buffer(procedure, submission, DraftState.Buffered, window)),
        };

    /// <summary>Who said it leaves the building as well, so it is inspected with the text, behind it: offsets stay true.</summary>
    internal static string Everything(Draft draft) =>
        draft.SaidBy is { Length: > 0 } saidBy ? $"{draft.Text}\n{saidBy}" : draft.Text;

    private static BufferedDraft Buffer(Procedure procedure, Submission submission, DraftState state, TimeSpan? window) => new()
    {
        Id = submission.Draft.Id,
        ProcedureId = procedure.Id,
        BodyDigest = submission.BodyDigest,
        State = state,
        Author = submission.Author,
        Sequence = submission.Sequence,
        AcceptedAt = submission.At,
        ReleaseAt = procedure.Release == ReleaseMode.AsLive ? null : submission.At + window,
        Draft = submission.Draft,
        Acknowledged = submission.Acknowledge,
    };

    /// <summary>The template's short text with the same blanks, when the narrator said just what the template says.</summary>
    private ClearedText? ShortFor(StepTemplate? step, string text, GuardContext context) =>
        step?.Recognise(text) is { } answers && step.Fill(answers).Short is { Length: > 0 } words
            ? guard.Clear(words, acknowledged: false, context)
            : null;
}
