using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using LiveOR.Client;
using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Procedures;

internal static class ProceduresApi
{
    public static async Task<Ok<IReadOnlyList<ProcedureSummary>>> ListAsync(
        ProcedureSheets sheets, CancellationToken cancellationToken) =>
        TypedResults.Ok(await sheets.ListAsync(cancellationToken));

    public static async Task<Results<Ok<ProcedureSheet>, StatusCodeHttpResult, ProblemHttpResult>> FindAsync(
        Guid id, ProcedureSheets sheets, Sightings sightings, HttpContext context, CancellationToken cancellationToken)
    {
        if (await sheets.FindAsync(new ProcedureId(id), cancellationToken) is not { } sheet)
        {
            return Problems.NoProcedure();
        }

        await sightings.SawAsync(context.User.Identity?.Name ?? "", new ProcedureId(id), "the staff sheet", cancellationToken);
        var tag = TagOf(sheet);
        context.Response.Headers.ETag = tag;
        context.Response.Headers[ServerTime.Header] = sheet.ServerTime.ToString("O", CultureInfo.InvariantCulture);
        return context.Request.Headers.IfNoneMatch == tag
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(sheet);
    }

    /// <summary>Of everything in it but the time.</summary>
    private static string TagOf(ProcedureSheet sheet) => $"\"{Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(sheet with { ServerTime = default }, StaffJson.Default.ProcedureSheet)))}\"";

    public static async Task<Results<Created<ProcedureCreated>, ProblemHttpResult>> PrepareAsync(
        NewProcedure request, Preparation preparation, HttpContext context, CancellationToken cancellationToken) =>
        await preparation.PrepareAsync(request, context.User.Identity?.Name ?? "", cancellationToken) switch
        {
            Prepared.Done done => TypedResults.Created(
                $"/api/procedures/{done.Procedure.Id}",
                new ProcedureCreated(done.Procedure.Id.Value, done.Procedure.Slug)),
            Prepared.Revealing revealing => Problems.Found(
                $"The {revealing.What} may identify someone",
                revealing.What == "title"
                    ? "The title is public. Change what is marked."
                    : "The reason stays in the audit record. Change what is marked.",
                revealing.Findings),
            Prepared.RuleStands { Rule: var rule } => RuleStands(rule),
            Prepared.Invalid invalid => Problems.Invalid(invalid.Errors),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };

    public static async Task<Results<Ok<Consent>, ProblemHttpResult>> ChangeConsentAsync(
        Guid id, Consent consent, ConsentRecord record, TimeProvider time, HttpContext context,
        CancellationToken cancellationToken)
    {
        if (ConsentRules.Check(consent, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) is { Count: > 0 } errors)
        {
            return Problems.Invalid(errors);
        }

        return await record.ChangeAsync(
            new ProcedureId(id), consent, context.User.Identity?.Name ?? "", cancellationToken) switch
        {
            null => Problems.NoProcedure(),
            Transition.NotAllowed refused => Problems.NotAllowed(refused.Status, refused.Why),
            Transition.Missing missing => Problems.Missing(
                "The consent must cover what is shown and where. Stop or withdraw it first, or add: ",
                missing.What),
            _ => TypedResults.Ok(consent),
        };
    }

    private static ProblemHttpResult RuleStands(SpecialtyRule rule)
    {
        var remedy = "Leave access, release and mirrors out and they follow the rule; or send overrideReason and say why this "
            + "procedure may depart from it. That is recorded.";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: $"{rule.Specialty} has a rule about this",
            detail: $"{rule.Words} {remedy}",
            extensions: new Dictionary<string, object?>
            {
                ["rule"] = rule,
                ["errors"] = new Dictionary<string, string> { ["overrideReason"] = $"{rule.Words} ({rule.Source}) {remedy}" },
            });
    }
}
