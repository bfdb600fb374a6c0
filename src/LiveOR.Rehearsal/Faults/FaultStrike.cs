using LiveOR.Rehearsal.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;

namespace LiveOR.Rehearsal.Faults;

/// <summary>Lets the plan's fault strike around one call. The request's signature has been judged and counted before.</summary>
internal sealed class FaultStrike(FaultPlan plan, SpoiltAnswers answers, TimeProvider real, IHostApplicationLifetime lifetime)
{
    public async ValueTask<object?> AroundAsync(
        RateLimit limit, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (plan.Draw(limit.Kind) is not { } fault)
        {
            return await next(context);
        }
        context.HttpContext.Features.Set(fault.Kind);
        var made = fault.Kind.Accepts ? await next(context) : null;
        return fault.Kind.Harm switch
        {
            Harm.None => made,
            Harm.Abort => Abort(context.HttpContext),
            Harm.Hang => await HangAsync(fault, context.HttpContext)
                ? Abort(context.HttpContext)
                : made ?? await next(context),
            _ => answers.For(fault, limit, context.HttpContext),
        };
    }

    private static EmptyHttpResult Abort(HttpContext http)
    {
        http.Features.Set(new Aborted());
        http.Abort();
        return TypedResults.Empty;
    }

    /// <summary>True when there is no answer to give any more. A client that leaves while nothing was accepted has not posted.</summary>
    private async Task<bool> HangAsync(Fault fault, HttpContext http)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(fault.Seconds), real, end.Token);
            return !fault.ThenAnswers;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
