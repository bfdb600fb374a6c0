using LiveOR.Accounts;
using LiveOR.Client.Updates;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Updates;

internal static class UpdatesApi
{
    public static async Task<Results<Accepted<UpdateAnswer>, ProblemHttpResult>> PutAsync(
        Guid id, Guid draftId, UpdateRequest request, Intake intake, HttpContext context, CancellationToken cancellationToken)
    {
        var acceptance = await intake.TakeAsync(
            new ProcedureId(id), new DraftId(draftId), request, context.User.Identity?.Name ?? "", cancellationToken);
        return acceptance switch
        {
            null => Problems.NoProcedure(),
            Acceptance.Accepted accepted => Accepted(accepted.Draft),
            Acceptance.Repeated repeated => Accepted(repeated.Draft),
            Acceptance.Taken => Problems.Conflict("This draft id stands for another text already. Use a new id."),
            Acceptance.SaidAlready said => Problems.SaidAlready(
                said, said.By == context.User.Identity?.Name ? "You have said this step already, from another device." : $"{said.By} has said this step already."),
            Acceptance.NotAllowed refused => Problems.NotAllowed(
                refused.Status,
                $"The procedure is {Lifecycle.Words(refused.Status)}. Updates are taken while it is live or on hold."),
            Acceptance.Invalid invalid => Problems.Invalid(invalid.Errors),
            Acceptance.Held held => Problems.Found(
                "Held by the privacy guard",
                "This may identify someone. Change what is marked, or ask a moderator (askModerator).", held.Findings),
            Acceptance.Warned warned => Problems.Found(
                "Please check",
                "This may identify someone. Change what is marked, or say it anyway (acknowledge).", warned.Findings),
            _ => throw new InvalidOperationException($"Unknown acceptance {acceptance.GetType().Name}."),
        };
    }

    public static async Task<Results<Ok<UpdateAnswer>, ProblemHttpResult>> DeleteAsync(
        Guid id, Guid draftId, Recall recall, HttpContext context, CancellationToken cancellationToken)
    {
        var mayRetractAny = Policies.RetractAny.Any(role => context.User.IsInRole(role.ToString()));
        return await recall.TakeBackAsync(
            new ProcedureId(id), new DraftId(draftId), context.User.Identity?.Name ?? "", mayRetractAny, cancellationToken)
            switch
        {
            Recalled.Undone => TypedResults.Ok(new UpdateAnswer(DraftState.Undone, null)),
            Recalled.Retracted => TypedResults.Ok(new UpdateAnswer(DraftState.Public, null)),
            Recalled.NotYours => TypedResults.Problem(
                statusCode: StatusCodes.Status403Forbidden, title: "Not yours",
                detail: "A narrator takes back their own updates; a moderator, surgeon or reviewer takes back any."),
            Recalled.NotAllowed refused => Problems.NotAllowed(refused.Status, "It has been withdrawn; nothing is left to take back."),
            Recalled.NoDraft => Problems.NotFound("There is no such update."),
            _ => Problems.NoProcedure(),
        };
    }

    public static async Task<Results<Ok<UpdateAnswer>, ProblemHttpResult>> AmendAsync(
        Guid id, Guid draftId, AmendRequest request, Recall recall, HttpContext context, CancellationToken cancellationToken) =>
        await recall.AmendAsync(
            new ProcedureId(id), new DraftId(draftId), Correcting(request, context), cancellationToken)
            switch
        {
            Amended.Done => TypedResults.Ok(new UpdateAnswer(DraftState.Public, null)),
            Amended.Invalid invalid => Problems.Invalid("text", invalid.Why),
            Amended.Found found => Problems.Found(
                "Please check", "This may identify someone. Change what is marked.", found.Findings),
            Amended.NotPublic => Problems.Conflict("Only a public update can be corrected; undo it while it waits."),
            Amended.NotAllowed refused => Problems.NotAllowed(
                refused.Status, $"The procedure is {Lifecycle.Words(refused.Status)}; a narrator corrects while it is live or on hold, a reviewer until it is published."),
            _ => Problems.NotFound("There is no such update."),
        };

    private static Correcting Correcting(AmendRequest request, HttpContext context) => new(
        (request.Text ?? "").ReplaceLineEndings("\n").Trim(), request.Acknowledge ?? false, context.User.Identity?.Name ?? "",
        context.User.IsInRole(nameof(Role.Narrator)),
        context.User.IsInRole(nameof(Role.Reviewer)) || context.User.IsInRole(nameof(Role.Administrator)));

    private static Accepted<UpdateAnswer> Accepted(BufferedDraft draft) =>
        TypedResults.Accepted((string?)null, new UpdateAnswer(draft.State, draft.ReleaseAt));
}
