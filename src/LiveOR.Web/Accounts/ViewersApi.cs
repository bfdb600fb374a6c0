using LiveOR.Client.Audience;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Accounts;

/// <summary>Invites viewers without a role to one professional procedure.</summary>
internal static class ViewersApi
{
    public static void MapViewers(this IEndpointRouteBuilder routes)
    {
        var viewers = routes.MapGroup("/api/procedures/{id:guid}/invitations")
            .RequireAuthorization(Policies.Prepare).WithTags("Accounts");
        viewers.MapGet("", ListAsync);
        viewers.MapPost("", InviteAsync);
        viewers.MapDelete("{guest:guid}", TakeBackAsync);
    }

    private static async Task<Results<Ok<IReadOnlyList<Guest>>, ProblemHttpResult>> ListAsync(
        Guid id, Viewers viewers, Journals journals, CancellationToken cancellationToken) =>
        await journals.ReadAsync(new ProcedureId(id), cancellationToken) is not null
            ? TypedResults.Ok(await viewers.ListAsync(new ProcedureId(id), cancellationToken))
            : Problems.NoProcedure();

    private static async Task<Results<Ok<GuestLink>, ProblemHttpResult>> InviteAsync(
        Guid id, NewGuest? guest, Invitations invitations, Journals journals, PublicAddress address, HttpContext context,
        CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        var name = AccountNames.Clean(guest?.Name) is { Length: > 0 } given ? given : null;
        if (await journals.ReadAsync(new ProcedureId(id), cancellationToken) is not { } room)
        {
            return Problems.NoProcedure();
        }

        if (Objection(room, name) is { } objection)
        {
            return objection;
        }

        var token = await invitations.CreateAsync(By(context), name, [], room.Procedure.Id, null, cancellationToken);
        var link = address.Link($"/invite/{token}");
        return await invitations.FindAsync(token, cancellationToken) is { } made
            ? TypedResults.Ok(new GuestLink(made.Id, link, QrImage.Of(link), made.ExpiresAt))
            : Problems.Conflict("The invitation was taken back in the same moment. Make another one.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> TakeBackAsync(
        Guid id, Guid guest, Viewers viewers, HttpContext context, CancellationToken cancellationToken) =>
        await viewers.TakeBackAsync(new ProcedureId(id), guest, By(context), cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("There is no such invitation, or it was taken back already.");

    private static ProblemHttpResult? Objection(ProcedureRoom room, string? name) => room switch
    {
        { Procedure.Access: not Access.Professional } => Problems.Conflict(
            "Viewers are invited to professional procedures only. This one can be watched by whoever has its link."),
        { Progress.Status: ProcedureStatus.Withdrawn } => Problems.Conflict("This procedure was withdrawn; there is nothing left to watch."),
        _ when name is not null && AccountNames.Problem(name) is { } problem => Problems.Invalid("name", problem),
        _ => null,
    };

    private static string By(HttpContext context) => context.User.Identity?.Name ?? "";
}
