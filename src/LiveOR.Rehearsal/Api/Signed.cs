using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Faults;
using LiveOR.Rehearsal.Limits;
using LiveOR.Rehearsal.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Rehearsal.Api;

/// <summary>Before a call is looked at: whose is it, and has that account any of this call left? Then a fault may strike.</summary>
internal sealed class Signed(RateLimit limit) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<Verifier>().Author(http.Request) is not { } author)
        {
            return Refusal.Unauthorized();
        }
        http.Features.Set(author);
        return Count(http, author)
            ? await http.RequestServices.GetRequiredService<FaultStrike>().AroundAsync(limit, context, next)
            : Refusal.TooManyRequests();
    }

    private bool Count(HttpContext http, RehearsalAccount author)
    {
        var clock = http.RequestServices.GetRequiredService<NetworkClock>();
        var (user, appDay) = http.RequestServices.GetRequiredService<RateLimits>().Take(limit, author);
        http.Response.Headers.Show("x-rate-limit", user with { Reset = clock.ForClients(user.Reset) });
        if (appDay is { } day && http.RequestServices.GetRequiredService<Conduct>().Now.DayLimitHeaders)
        {
            http.Response.Headers.Show("x-app-limit-24hour", day with { Reset = clock.ForClients(day.Reset) });
        }
        return user.Remaining >= 0 && !(appDay?.Remaining < 0);
    }
}
