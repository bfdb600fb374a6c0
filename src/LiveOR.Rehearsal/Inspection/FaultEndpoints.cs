using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.Inspection;

/// <summary>What goes wrong: looked at, ordered, and all of it switched off.</summary>
internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder api)
    {
        api.MapGet("/_sim/faults", Look);
        api.MapPost("/_sim/faults", OrderAsync);
        api.MapDelete("/_sim/faults", Clear);
    }

    private static IResult Look(FaultPlan plan, Conduct conduct) => Answer.Json(FaultLook.At(plan, conduct.Now));

    private static async Task<IResult> OrderAsync(HttpRequest request, FaultPlan plan, Conduct conduct, NetworkClock clock)
    {
        var (orders, refusal) = await Orders.ReadAsync(request, OrdersJson.Default.FaultOrders);
        if (orders is null)
        {
            return refusal!;
        }
        var reader = new OrderReader(clock);
        var script = reader.Script(orders.Script);
        var standing = reader.Standing(orders.Standing);
        var random = orders.Random is null ? null : reader.Random(orders.Random);
        var manners = reader.Manners(orders, conduct.Now);
        if (reader.Problem is { } problem)
        {
            return Refusal.Invalid(problem);
        }
        plan.Follow(script);
        if (orders.Standing is not null)
        {
            plan.Stand(standing);
        }
        if (random is not null)
        {
            plan.LeaveToChance(random);
        }
        conduct.Change(_ => manners);
        return Look(plan, conduct);
    }

    private static IResult Clear(FaultPlan plan, Conduct conduct)
    {
        plan.Clear();
        conduct.Reset();
        return Look(plan, conduct);
    }
}
