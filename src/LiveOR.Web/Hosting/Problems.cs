using LiveOR.Client.Updates;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Hosting;

/// <summary>The problem+json answers that several slices give.</summary>
public static class Problems
{
    public static ProblemHttpResult NotFound(string what) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: what);

    public static ProblemHttpResult NoProcedure() => NotFound("There is no such procedure.");

    public static ProblemHttpResult NotAllowed(ProcedureStatus status, string why) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict, title: "Not from this state", detail: why,
        extensions: new Dictionary<string, object?> { ["state"] = WireStatus(status) });

    public static ProblemHttpResult Conflict(string why) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict, title: "Conflict", detail: why);

    public static ProblemHttpResult SaidAlready(Acceptance.SaidAlready said, string why) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict, title: "Said already", detail: why,
        extensions: new Dictionary<string, object?> { ["said"] = new SaidAlready(said.By, said.SameWords) });

    public static ProblemHttpResult Missing(IReadOnlyList<string> what) => Missing("Before it can go live: ", what);

    public static ProblemHttpResult Missing(string purpose, IReadOnlyList<string> what) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity, title: "Something is missing",
        detail: purpose + string.Join(" ", what),
        extensions: new Dictionary<string, object?> { ["missing"] = what });

    public static ProblemHttpResult Invalid(IReadOnlyDictionary<string, string> errors) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity, title: "Not accepted",
        detail: string.Join(" ", errors.Select(error => $"{error.Key}: {error.Value}")),
        extensions: new Dictionary<string, object?> { ["errors"] = errors });

    public static ProblemHttpResult Invalid(string field, string why) =>
        Invalid(new Dictionary<string, string> { [field] = why });

    public static ProblemHttpResult Found(string title, string detail, IReadOnlyList<Finding> findings) => TypedResults.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity, title: title, detail: detail,
        extensions: new Dictionary<string, object?> { ["findings"] = findings });

    private static string WireStatus(ProcedureStatus status) =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
