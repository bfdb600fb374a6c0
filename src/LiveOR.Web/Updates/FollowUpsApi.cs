using LiveOR.Client.Archive;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<LiveOR.Client.Archive.FollowUpSheet>,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace LiveOR.Web.Updates;

internal static class FollowUpsApi
{
    public static async Task<Answer> GetAsync(Guid id, FollowUpSheets sheets, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await sheets.FindAsync(new ProcedureId(id), cancellationToken) is { } sheet ? TypedResults.Ok(sheet) : Problems.NoProcedure();
    }

    public static async Task<Answer> AnswerAsync(
        Guid id, string task, OutcomeRequest request, Outcomes outcomes, FollowUpSheets sheets, HttpContext context,
        CancellationToken cancellationToken) =>
        await outcomes.AnswerAsync(new ProcedureId(id), task, request, context.User.Identity?.Name ?? "", cancellationToken) switch
        {
            FollowUpOutcome.Done when await sheets.FindAsync(new ProcedureId(id), cancellationToken) is { } sheet => TypedResults.Ok(sheet),
            FollowUpOutcome.NoTask => Problems.NotFound("There is no such follow-up; there are 24h and 30d."),
            FollowUpOutcome.NotAllowed refused => Problems.NotAllowed(refused.Status, refused.Why),
            FollowUpOutcome.Conflict conflict => Problems.Conflict(conflict.Why),
            FollowUpOutcome.Missing missing => Problems.Missing("Before it can be posted: ", missing.What),
            FollowUpOutcome.Invalid invalid => Problems.Invalid(invalid.Errors),
            FollowUpOutcome.Found { Held: true } found => Problems.Found(
                "Held by the privacy guard", "This may identify someone. Change what is marked.", found.Findings),
            FollowUpOutcome.Found found => Problems.Found(
                "Please check", "This may identify someone. Change what is marked, or say it anyway (acknowledge).", found.Findings),
            _ => Problems.NoProcedure(),
        };
}
