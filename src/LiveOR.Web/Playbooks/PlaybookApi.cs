using LiveOR.Client;
using LiveOR.Client.Playbooks;
using LiveOR.Playbooks;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Playbooks;

public static class PlaybookApi
{
    /// <summary>The shelf, for staff.</summary>
    public static RouteGroupBuilder MapPlaybooks(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/playbooks").RequireAuthorization().WithTags("Playbooks");
        group.MapGet("", Cards).Produces<IReadOnlyList<PlaybookCard>>();
        group.MapGet("/problems", Problems).Produces<IReadOnlyList<PlaybookProblem>>();
        group.MapGet("/{id}", Find).Produces<Playbook>();
        group.MapEditions();
        return group;
    }

    private static JsonHttpResult<IReadOnlyList<PlaybookCard>> Cards(CurrentShelf shelf) =>
        TypedResults.Json<IReadOnlyList<PlaybookCard>>(
            [.. shelf.Now.Playbooks.Values.Select(CardOf)],
            StaffJson.Default.IReadOnlyListPlaybookCard);

    private static JsonHttpResult<IReadOnlyList<PlaybookProblem>> Problems(CurrentShelf shelf) =>
        TypedResults.Json(shelf.Now.Problems, StaffJson.Default.IReadOnlyListPlaybookProblem);

    private static Results<JsonHttpResult<Playbook>, ProblemHttpResult> Find(string id, CurrentShelf shelf) =>
        shelf.Now.Playbooks.TryGetValue(id, out var playbook)
            ? TypedResults.Json(playbook, StaffJson.Default.Playbook)
            : TypedResults.Problem(
                title: "There is no such playbook.",
                detail: "GET /api/playbooks lists those on the shelf, GET /api/playbooks/problems what could not be read.",
                statusCode: StatusCodes.Status404NotFound);

    private static PlaybookCard CardOf(Playbook playbook) =>
        new(playbook.Id, playbook.Title, playbook.Specialty, playbook.NumberedSteps.Count(), playbook.ReviewedBy);
}
