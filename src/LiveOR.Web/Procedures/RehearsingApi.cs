using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Procedures;

internal static class RehearsingApi
{
    public static async Task<Results<Created<ProcedureCreated>, ProblemHttpResult>> ProcedureAsync(
        Guid id, Rehearsing rehearsing, HttpContext context, CancellationToken cancellationToken) =>
        await rehearsing.FindAsync(id, cancellationToken) switch
        {
            null => Problems.NoProcedure(),
            { Progress.Status: ProcedureStatus.Prepared } room =>
                Created(await rehearsing.OfProcedureAsync(room, By(context), cancellationToken)),
            var room => Problems.NotAllowed(
                room.Progress.Status,
                $"The procedure is {Lifecycle.Words(room.Progress.Status)}. It is rehearsed while it is prepared; later, rehearse its playbook."),
        };

    public static async Task<Results<Created<ProcedureCreated>, ProblemHttpResult>> PlaybookAsync(
        string id, Rehearsing rehearsing, HttpContext context, CancellationToken cancellationToken) =>
        await rehearsing.OfPlaybookAsync(id, By(context), cancellationToken) is { } rehearsal
            ? Created(rehearsal)
            : Problems.NotFound("There is no such playbook. GET /api/playbooks lists those on the shelf.");

    public static async Task<Results<NoContent, ProblemHttpResult>> ThrowAwayAsync(
        Guid id, Rehearsing rehearsing, HttpContext context, CancellationToken cancellationToken) =>
        await rehearsing.ThrowAwayAsync(id, By(context), cancellationToken) switch
        {
            null => Problems.NoProcedure(),
            { Transition: Transition.NotAllowed refused } => Problems.NotAllowed(refused.Status, refused.Why),
            _ => TypedResults.NoContent(),
        };

    private static Created<ProcedureCreated> Created(Procedure rehearsal) => TypedResults.Created(
        $"/api/procedures/{rehearsal.Id}", new ProcedureCreated(rehearsal.Id.Value, rehearsal.Slug));

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
