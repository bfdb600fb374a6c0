using LiveOR.Privacy;
using LiveOR.Updates;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Photos;

/// <summary>What may be wrong with an upload, in words.</summary>
internal static class PhotoProblems
{
    public static ProblemHttpResult TooLarge() => TypedResults.Problem(
        statusCode: StatusCodes.Status413PayloadTooLarge, title: "Too large",
        detail: "The picture is larger than 12 MB. Make it smaller, or take it with fewer pixels.");

    public static ProblemHttpResult WrongKind(string why) => TypedResults.Problem(
        statusCode: StatusCodes.Status415UnsupportedMediaType, title: "Not a kind of picture that is taken", detail: why);

    public static ProblemHttpResult NotAForm() => WrongKind(
        "Send multipart/form-data with the parts file, procedureId and altText.");

    public static ProblemHttpResult Unreadable() => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest, title: "Unreadable request",
        detail: "The upload was cut off or is no form with the parts file, procedureId and altText. Send it again.");

    public static ProblemHttpResult TooMany() => TypedResults.Problem(
        statusCode: StatusCodes.Status429TooManyRequests, title: "Too many pictures",
        detail: $"At most {PhotoIntake.MostInAnHour} pictures an hour. Wait a while.");

    public static ProblemHttpResult NotYours(string why) => TypedResults.Problem(
        statusCode: StatusCodes.Status403Forbidden, title: "Not by yourself", detail: why);

    public static ProblemHttpResult Writing(IReadOnlyList<Finding> findings) => Problems.Found(
        "Writing in the picture",
        "The picture shows writing that may identify someone. Crop that part away, or cover it and take the picture again.",
        findings);

    /// <summary>What the one who approves has not looked for yet.</summary>
    public static ProblemHttpResult Unchecked(IReadOnlyList<PhotoCheck> missing) => Problems.Missing(
        "Before it is approved, look again and confirm: ", [.. missing.Select(check => check.Text)]);
}
