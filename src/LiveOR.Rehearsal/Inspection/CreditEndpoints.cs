using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Credits;
using LiveOR.Rehearsal.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.Inspection;

/// <summary>What was spent, in US dollars, and what is left to spend.</summary>
internal static class CreditEndpoints
{
    public static void MapCredits(this IEndpointRouteBuilder api)
    {
        api.MapGet("/_sim/credits", Look);
        api.MapPost("/_sim/credits", SetAsync);
    }

    private static IResult Look(Ledger ledger)
    {
        var spent = ledger.Spent;
        return Answer.Json(new JsonObject
        {
            ["balance"] = ledger.Balance,
            ["spent"] = new JsonObject
            {
                ["posts"] = spent.Posts,
                ["deletions"] = spent.Deletions,
                ["altTexts"] = spent.AltTexts,
                ["reads"] = spent.Reads,
                ["total"] = spent.Total,
            },
        });
    }

    private static async Task<IResult> SetAsync(HttpRequest request, Ledger ledger)
    {
        var (order, refusal) = await Orders.ReadAsync(request, OrdersJson.Default.CreditOrder);
        if (order is null)
        {
            return refusal!;
        }
        if (order.Balance < 0)
        {
            return Refusal.Invalid("balance: is US dollars, not below zero, or null.");
        }
        ledger.Balance = order.Balance;
        return Look(ledger);
    }
}
