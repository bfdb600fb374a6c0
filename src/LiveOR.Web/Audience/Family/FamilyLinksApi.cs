using LiveOR.Client.Audience;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Audience.Family;

internal static class FamilyLinksApi
{
    public static void MapFamilyLinks(this IEndpointRouteBuilder routes)
    {
        var links = routes.MapGroup("/api/procedures/{id:guid}/family-links")
            .RequireAuthorization(Policies.Prepare).WithTags("Audience");
        links.MapGet("", ListAsync);
        links.MapPost("", MakeAsync);
        links.MapDelete("{link:guid}", TakeBackAsync);
    }

    private static async Task<Results<Ok<IReadOnlyList<Guest>>, ProblemHttpResult>> ListAsync(
        Guid id, FamilyLinks links, CancellationToken cancellationToken) =>
        await links.ListAsync(new ProcedureId(id), cancellationToken) is { } open
            ? TypedResults.Ok<IReadOnlyList<Guest>>([.. open.Select(Shown)])
            : Problems.NoProcedure();

    private static async Task<Results<Ok<GuestLink>, ProblemHttpResult>> MakeAsync(
        Guid id, FamilyLinks links, PublicAddress address, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await links.MakeAsync(new ProcedureId(id), context.User.Identity?.Name ?? "", cancellationToken) switch
        {
            null => Problems.NoProcedure(),
            FamilyLinkMade.Done done when address.Link($"/family/{done.Token}") is var link =>
                TypedResults.Ok(new GuestLink(done.Id, link, QrImage.Of(link), null)),
            FamilyLinkMade.NotCovered => Problems.Missing(
                "Before the family can follow: ", ["Consent to a family link: the scope does not name “family”."]),
            FamilyLinkMade.TooMany => Problems.Conflict($"{FamilyLinks.MostOpen} links are open. Take one back first."),
            _ => Problems.Conflict("This procedure is over; there is nothing left for the family to follow."),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> TakeBackAsync(
        Guid id, Guid link, FamilyLinks links, HttpContext context, CancellationToken cancellationToken) =>
        await links.TakeBackAsync(new ProcedureId(id), link, context.User.Identity?.Name ?? "", cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("There is no such link, or it was taken back already.");

    private static Guest Shown(FamilyLink link) => new(link.Id, null, false, link.CreatedBy, link.CreatedAt, null);
}
