using LiveOR.Client.Photos;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
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
        Guid id, PhotoApproval approval, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await approval.ApproveAsync(new PhotoId(id), By(context), cancellationToken));

    public static async Task<Results<Ok<PhotoView>, ProblemHttpResult>> RefuseAsync(
        Guid id, PhotoApproval approval, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await approval.RefuseAsync(new PhotoId(id), By(context), cancellationToken));

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
        Decided.NotYours => PhotoProblems.NotYours(),
        Decided.Conflict conflict => Problems.Conflict(conflict.Why),
        _ => NoPhoto(),
    };

    private static ProblemHttpResult NoPhoto() => Problems.NotFound("There is no such picture, or it is gone.");

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
