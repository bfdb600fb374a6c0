using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.Inspection;

/// <summary>Rate windows, repeats and tokens run out without anybody waiting for it.</summary>
internal static class ClockEndpoints
{
    private const int Year = 365 * 24 * 3600;

    public static void MapClock(this IEndpointRouteBuilder api)
    {
        api.MapGet("/_sim/clock", Look);
        api.MapPost("/_sim/clock", AdvanceAsync);
    }

    private static IResult Look(NetworkClock clock) => Answer.Json(new JsonObject
    {
        ["now"] = clock.GetUtcNow().ToString("O"),
        ["aheadSeconds"] = (long)clock.Ahead.TotalSeconds,
    });

    private static async Task<IResult> AdvanceAsync(HttpRequest request, NetworkClock clock)
    {
        var (order, refusal) = await Orders.ReadAsync(request, OrdersJson.Default.ClockOrder);
        if (order is null)
        {
            return refusal!;
        }
        if (order.AdvanceSeconds is < 0 or > Year)
        {
            return Refusal.Invalid("advanceSeconds: the clock moves ahead only, and by a year at most.");
        }
        clock.Advance(TimeSpan.FromSeconds(order.AdvanceSeconds));
        return Look(clock);
    }
}
