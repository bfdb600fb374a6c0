using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveOR.Web.Hosting;

/// <summary>The same counters as the meter's, for whoever measures without a collector.</summary>
internal static class FiguresApi
{
    public static void MapFigures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/metrics", Get).RequireAuthorization(Policies.Connect).WithTags("Metrics");

    private static Ok<Figures> Get(DatabaseCommands commands, IAudienceCount audience) =>
        TypedResults.Ok(new Figures(commands.Total, audience.Viewers));
}
