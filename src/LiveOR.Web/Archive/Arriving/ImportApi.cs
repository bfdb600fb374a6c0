using LiveOR.Accounts;
using LiveOR.Client.Archive;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LiveOR.Web.Archive.Arriving;

/// <summary>Taking in an export: first what it would do, then doing it. The body is the ZIP itself. One at a time, because it is held in
/// memory.</summary>
internal static class ImportApi
{
    public static void MapImport(this IEndpointRouteBuilder endpoints)
    {
        var archive = endpoints.MapGroup("/api/archive").RequireAuthorization(Policies.Import).WithTags("Archive")
            .WithMetadata(new RequestSizeLimitAttribute(ImportLimits.Largest));
        archive.MapPost("/import", TakeInAsync);
        archive.MapPost("/import/look", LookAsync);
    }

    private static Task<Results<Ok<ImportSheet>, ProblemHttpResult>> LookAsync(
        Importing importing, ImportTurn turn, HttpContext context, CancellationToken cancellationToken) =>
        InTurnAsync(turn, context, pack => importing.LookAsync(pack, By(context), cancellationToken), cancellationToken);

    private static Task<Results<Ok<ImportSheet>, ProblemHttpResult>> TakeInAsync(
        bool? acceptFindings, Importing importing, ImportTurn turn, HttpContext context, CancellationToken cancellationToken) =>
        InTurnAsync(
            turn,
            context,
            pack => importing.TakeInAsync(
                pack, By(context), acceptFindings == true && context.User.IsInRole(nameof(Role.Reviewer)), cancellationToken),
            cancellationToken);

    private static async Task<Results<Ok<ImportSheet>, ProblemHttpResult>> InTurnAsync(
        ImportTurn turn, HttpContext context, Func<ReadOnlyMemory<byte>, Task<Arrival>> deal, CancellationToken cancellationToken)
    {
        if (!await turn.TakeAsync(cancellationToken))
        {
            return Problems.Conflict("Another export is being read just now. Try again when it is done.");
        }

        try
        {
            return await ReadAsync(context.Request, cancellationToken) is { } pack ? Answer(await deal(pack)) : TooLarge();
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }
        finally
        {
            turn.Release();
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var pack = new MemoryStream();
        var piece = new byte[128 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (pack.Length + count > ImportLimits.Largest)
            {
                return null;
            }

            pack.Write(piece, 0, count);
        }

        return pack.GetBuffer().AsMemory(0, (int)pack.Length);
    }

    private static Results<Ok<ImportSheet>, ProblemHttpResult> Answer(Arrival arrival) => arrival switch
    {
        Arrival.Sound sound => TypedResults.Ok(sound.Sheet),
        Arrival.Taken taken => TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict, title: "Not taken in", detail: taken.Why,
            extensions: new Dictionary<string, object?> { ["slug"] = taken.Slug }),
        Arrival.Found found => TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "Held by the privacy guard",
            detail: "Its words may identify someone. A reviewer reads the findings and lets it in (acceptFindings=true), or it stays out.",
            extensions: new Dictionary<string, object?> { ["import"] = found.Sheet }),
        Arrival.Refused refused => TypedResults.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "Not taken in",
            detail: string.Join(" ", refused.Why.Take(5)),
            extensions: new Dictionary<string, object?> { ["faults"] = refused.Why }),
        _ => throw new InvalidOperationException("Unknown arrival."),
    };

    private static ProblemHttpResult TooLarge() => TypedResults.Problem(
        statusCode: StatusCodes.Status413PayloadTooLarge, title: "Too large", detail: ImportLimits.TooLarge);

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
