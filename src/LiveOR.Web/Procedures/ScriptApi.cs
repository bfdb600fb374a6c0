using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<LiveOR.Client.Procedures.ScriptSheet>,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace LiveOR.Web.Procedures;

internal static class ScriptApi
{
    public static async Task<Answer> GetAsync(Guid id, Scripts scripts, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await scripts.FindAsync(new ProcedureId(id), cancellationToken) is { } sheet
            ? TypedResults.Ok(sheet)
            : Problems.NotFound("There is no such procedure, or the words of its script are erased.");
    }

    public static async Task<Answer> PutAsync(
        Guid id, ScriptRequest request, Scripts scripts, HttpContext context, CancellationToken cancellationToken) =>
        await scripts.SaveAsync(new ProcedureId(id), request, By(context), cancellationToken) switch
        {
            ScriptOutcome.Outrun { Now: var now } => Outrun(
                $"{now.ChangedBy ?? "Nobody"} saved this script in the meantime (version {now.Version}). Read it, then save yours over it.",
                now.Version),
            var outcome => Answer(outcome),
        };

    public static async Task<Answer> SignAsync(
        Guid id, SignRequest request, Scripts scripts, HttpContext context, CancellationToken cancellationToken) =>
        await scripts.SignAsync(new ProcedureId(id), request, By(context), cancellationToken) switch
        {
            ScriptOutcome.Outrun { Now: { ChangedBy: { } by } now } => Outrun(
                $"{by} changed this script after you read it. Nothing is signed: read the new words, then sign.", now.Version),
            ScriptOutcome.Outrun { Now: var now } => Outrun(
                "This is not the script that stands here. Nothing is signed: read it, then sign.", now.Version),
            var outcome => Answer(outcome),
        };

    private static Answer Answer(ScriptOutcome? outcome) => outcome switch
    {
        ScriptOutcome.Done done => TypedResults.Ok(done.Sheet),
        ScriptOutcome.NotAllowed refused => Problems.NotAllowed(
            refused.Status, $"The procedure is {Lifecycle.Words(refused.Status)}. Its script is written and signed before it goes live."),
        ScriptOutcome.Invalid invalid => Problems.Invalid(invalid.Errors),
        ScriptOutcome.Found found => Found(found),
        _ => Problems.NoProcedure(),
    };

    private static ProblemHttpResult Found(ScriptOutcome.Found found) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity,
        title: found.Held ? "Held by the privacy guard" : "Please check",
        detail: found.Held
            ? "Nothing is saved yet: this may identify someone. Change what is marked."
            : "Nothing is saved yet: this may identify someone. Change what is marked, or save it anyway (acknowledge).",
        extensions: new Dictionary<string, object?> { ["steps"] = found.Steps });

    private static ProblemHttpResult Outrun(string why, int version) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict, title: "Another version", detail: why,
        extensions: new Dictionary<string, object?> { ["version"] = version });

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
