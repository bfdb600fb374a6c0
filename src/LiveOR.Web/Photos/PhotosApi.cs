using System.Text.Json;
using LiveOR.Client.Photos;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Photos;

internal static class PhotosApi
{
    public static async Task<Results<Created<PhotoTaken>, ProblemHttpResult>> AddAsync(
        PhotoIntake intake, HttpContext context, CancellationToken cancellationToken)
    {
        var (upload, problem) = await UploadReader.ReadAsync(context.Request, cancellationToken);
        return upload is null
            ? problem ?? PhotoProblems.Unreadable()
            : Answer(await intake.TakeAsync(upload, By(context), cancellationToken));
    }

    public static async Task<Results<Ok<IReadOnlyList<PhotoView>>, ProblemHttpResult>> ListAsync(
        Guid id, PhotoStore photos, Journals journals, CancellationToken cancellationToken) =>
        await journals.ReadAsync(new ProcedureId(id), cancellationToken) is { Procedure.Id: var procedure }
            ? TypedResults.Ok<IReadOnlyList<PhotoView>>(
                [.. (await photos.ListAsync(procedure, cancellationToken)).Select(PhotoView.Of)])
            : Problems.NoProcedure();

    /// <summary>The picture as it will be shown, for those who decide whether it may.</summary>
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ImageAsync(
        Guid id, PhotoStore photos, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return await photos.FindAsync(new PhotoId(id), cancellationToken) is { Bytes.Length: > 0 } photo
            ? TypedResults.Bytes(photo.Bytes, photo.ContentType)
            : NoPhoto();
    }

    public static async Task<Results<Ok<PhotoView>, ProblemHttpResult>> ApproveAsync(
        Guid id, ApproveRequest? request, PhotoApproval approval, HttpContext context, CancellationToken cancellationToken) =>
        Confirmed(request?.Checks) is { } checks
            ? Answer(await approval.ApproveAsync(new PhotoId(id), By(context), checks, request?.Graphic ?? false, cancellationToken))
            : Problems.Invalid("checks", $"Either \"all\" or a list of what was looked for: {string.Join(", ", PhotoCheck.AllIds)}.");

    public static async Task<Results<Ok<PhotoView>, ProblemHttpResult>> RefuseAsync(
        Guid id, PhotoApproval approval, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await approval.RefuseAsync(new PhotoId(id), By(context), cancellationToken));

    public static async Task<Results<Ok<PhotoView>, ProblemHttpResult>> CoverAsync(
        Guid id, CoverRequest? request, PhotoCovering covering, IAuthorizationService rights, HttpContext context,
        CancellationToken cancellationToken)
    {
        var mayDecide = await rights.AuthorizeAsync(context.User, Policies.ApprovePhotos);
        return Answer(await covering.CoverAsync(
            new PhotoId(id), request?.Boxes, By(context), mayDecide.Succeeded, cancellationToken));
    }

    /// <summary>The confirmed checks; null when the request's form is neither "all" nor a list of words.</summary>
    private static IReadOnlyCollection<string>? Confirmed(JsonElement? checks) => checks switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => [],
        { ValueKind: JsonValueKind.String } text when text.GetString() == "all" => PhotoCheck.AllIds,
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(each => each.ValueKind == JsonValueKind.String) =>
            [.. list.EnumerateArray().Select(each => each.GetString()!)],
        _ => null,
    };

    private static Results<Created<PhotoTaken>, ProblemHttpResult> Answer(Received received) => received switch
    {
        Received.Kept { Photo: var photo } => TypedResults.Created(
            $"/api/photos/{photo.Id}/image", new PhotoTaken(photo.Id.Value, photo.Width, photo.Height, photo.State)),
        Received.WrongKind wrong => PhotoProblems.WrongKind(wrong.Why),
        Received.Invalid invalid => Problems.Invalid(invalid.Field, invalid.Why),
        Received.Held held => Problems.Found(
            "Held by the privacy guard", "What is said of the picture may identify someone. Change what is marked.", held.Findings),
        Received.Warned warned => Problems.Found(
            "Please check",
            "What is said of the picture may identify someone. Change what is marked, or say it anyway (acknowledge).",
            warned.Findings),
        Received.Writing writing => PhotoProblems.Writing(writing.Findings),
        Received.NotCovered => Problems.Missing("Before pictures can be added: ", [PhotoRules.NotCovered]),
        Received.NotAllowed refused => Problems.NotAllowed(
            refused.Status, $"The procedure is {Lifecycle.Words(refused.Status)}; pictures are taken until it is concluded."),
        Received.Conflict conflict => Problems.Conflict(conflict.Why),
        Received.TooMany => PhotoProblems.TooMany(),
        _ => Problems.NoProcedure(),
    };

    private static Results<Ok<PhotoView>, ProblemHttpResult> Answer(Decided? decided) => decided switch
    {
        Decided.Done done => TypedResults.Ok(PhotoView.Of(done.Photo)),
        Decided.NotYours refused => PhotoProblems.NotYours(refused.Why),
        Decided.Unchecked open => PhotoProblems.Unchecked(open.Missing),
        Decided.Invalid invalid => Problems.Invalid(invalid.Field, invalid.Why),
        Decided.Conflict conflict => Problems.Conflict(conflict.Why),
        _ => NoPhoto(),
    };

    private static ProblemHttpResult NoPhoto() => Problems.NotFound("There is no such picture, or it is gone.");

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
