using LiveOR.Client;
using LiveOR.Client.Playbooks;
using LiveOR.Playbooks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Playbooks;

public static class PlaybookApi
{
    /// <summary>The shelf, for staff. Mapping it reads the templates, so that their problems are told at start-up.</summary>
    public static RouteGroupBuilder MapPlaybooks(this IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<Shelf>();
        var group = endpoints.MapGroup("/api/playbooks").RequireAuthorization().WithTags("Playbooks");
        group.MapGet("", Cards).Produces<IReadOnlyList<PlaybookCard>>();
        group.MapGet("/problems", Problems).Produces<IReadOnlyList<PlaybookProblem>>();
        group.MapGet("/{id}", Find).Produces<Playbook>();
        return group;
    }

    private static JsonHttpResult<IReadOnlyList<PlaybookCard>> Cards(Shelf shelf) =>
        TypedResults.Json<IReadOnlyList<PlaybookCard>>(
            [.. shelf.Playbooks.Values.Select(CardOf)],
            StaffJson.Default.IReadOnlyListPlaybookCard);

    private static JsonHttpResult<IReadOnlyList<PlaybookProblem>> Problems(Shelf shelf) =>
        TypedResults.Json(shelf.Problems, StaffJson.Default.IReadOnlyListPlaybookProblem);

    private static Results<JsonHttpResult<Playbook>, ProblemHttpResult> Find(string id, Shelf shelf) =>
        shelf.Playbooks.TryGetValue(id, out var playbook)
            ? TypedResults.Json(playbook, StaffJson.Default.Playbook)
            : TypedResults.Problem(
                title: "There is no such playbook.",
                detail: "GET /api/playbooks lists those on the shelf, GET /api/playbooks/problems what could not be read.",
                statusCode: StatusCodes.Status404NotFound);

    private static PlaybookCard CardOf(Playbook playbook) =>
        new(playbook.Id, playbook.Title, playbook.Specialty, playbook.NumberedSteps.Count(), playbook.ReviewedBy);
}
