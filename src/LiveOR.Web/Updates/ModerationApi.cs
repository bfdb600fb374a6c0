using LiveOR.Client.Updates;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Hosting;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<LiveOR.Client.Updates.ModerationAnswer>,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace LiveOR.Web.Updates;

internal static class ModerationApi
{
    public static async Task<Answer> DismissAsync(
        Guid id, Guid draftId, DismissRequest request, Moderation moderation, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await moderation.DismissAsync(new ProcedureId(id), new DraftId(draftId), request, By(context), cancellationToken));

    public static async Task<Answer> HoldAsync(
        Guid id, Guid draftId, Moderation moderation, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await moderation.HoldBackAsync(new ProcedureId(id), new DraftId(draftId), By(context), cancellationToken));

    public static async Task<Answer> ReleaseAsync(
        Guid id, Guid draftId, Moderation moderation, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await moderation.LetGoAsync(new ProcedureId(id), new DraftId(draftId), By(context), cancellationToken));

    private static Answer Answer(DraftOutcome? outcome) => outcome switch
    {
        null => Problems.NoProcedure(),
        DraftOutcome.Done done => TypedResults.Ok(new ModerationAnswer(done.Draft.State, done.Draft.ReleaseAt, done.Left)),
        DraftOutcome.NotYours theirs => TypedResults.Problem(
            statusCode: StatusCodes.Status403Forbidden, title: "Somebody else decides", detail: theirs.Why),
        DraftOutcome.Conflict conflict => TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict, title: "Not in this state", detail: conflict.Why,
            extensions: new Dictionary<string, object?> { ["state"] = conflict.State }),
        DraftOutcome.NotAllowed refused => Problems.NotAllowed(
            refused.Status, $"The procedure is {Lifecycle.Words(refused.Status)}; nothing waits to leave any more."),
        DraftOutcome.Invalid invalid => Problems.Invalid(invalid.Field, invalid.Why),
        DraftOutcome.Revealing revealing => Problems.Found(
            "The reason may identify someone", "The reason is kept in the audit record. Change what is marked in it.",
            revealing.Findings),
        _ => Problems.NotFound("There is no such draft."),
    };

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
