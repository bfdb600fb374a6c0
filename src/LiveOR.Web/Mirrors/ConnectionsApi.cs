using LiveOR.Accounts;
using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using LiveOR.Web.Hosting;
using LiveOR.Web.Mirrors.X;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Mirrors;

/// <summary>Which mirrors there are, as whom they post, and whether that works.</summary>
internal static class ConnectionsApi
{
    public static void MapConnections(this IEndpointRouteBuilder endpoints)
    {
        var mirrors = endpoints.MapGroup("/api/mirrors").RequireAuthorization().WithTags("Mirrors");
        mirrors.MapGet("", Cards);
        mirrors.MapPost("/{name}/test", TestAsync).RequireAuthorization(Policies.Connect);
        mirrors.MapPost("/x/disconnect", DisconnectAsync).RequireAuthorization(Policies.Connect);
        endpoints.MapConnectX();
    }

    private static Ok<IReadOnlyList<MirrorCard>> Cards(MirrorDirectory mirrors) => TypedResults.Ok(mirrors.Cards);

    private static async Task<Results<Ok<MirrorConnection>, ProblemHttpResult>> TestAsync(
        string name, MirrorDirectory mirrors, Reconnection reconnection, CancellationToken cancellationToken)
    {
        if (mirrors.Real(name) is not { } mirror)
        {
            return Problems.NotFound("There is no such mirror.");
        }

        var connection = await mirror.TestAsync(cancellationToken);
        if (connection.Works)
        {
            await reconnection.WakeAsync(name, cancellationToken);
        }

        return TypedResults.Ok(connection);
    }

    /// <summary>Back to the keys in the settings, if there are any. What waited for the account is then tried with them.</summary>
    private static async Task<NoContent> DisconnectAsync(
        XSession session, MirrorDirectory mirrors, Reconnection reconnection, AuditTrail audit, HttpContext context)
    {
        await session.DisconnectAsync();
        await audit.RecordAsync(
            new AuditNote(context.User.Identity?.Name ?? "", AuditAction.DisconnectedMirror, Target: MirrorDirectory.X),
            CancellationToken.None);
        if (mirrors.ConnectedNames.Contains(MirrorDirectory.X))
        {
            await reconnection.WakeAsync(MirrorDirectory.X, CancellationToken.None);
        }

        return TypedResults.NoContent();
    }
}
