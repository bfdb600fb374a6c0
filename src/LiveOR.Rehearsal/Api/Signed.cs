using System.Globalization;
using LiveOR.Rehearsal.Limits;
using LiveOR.Rehearsal.OAuth2;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.Api;

/// <summary>Before a call is looked at: whose is it, and has that account any of this call left?</summary>
internal sealed class Signed(RateLimit limit) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<Callers>().Find(http.Request) is not { } caller)
        {
            return Refusal.Unauthorized();
        }
        var author = caller.Account;
        http.Features.Set(author);
        if (!caller.May(limit))
        {
            return Refusal.MissingScope();
        }
        var (user, appDay) = http.RequestServices.GetRequiredService<RateLimits>().Take(limit, author);
        Show(http.Response.Headers, "x-rate-limit", user);
        if (appDay is { } day && http.RequestServices.GetRequiredService<IOptions<RehearsalXOptions>>().Value.DayLimitHeaders)
        {
            Show(http.Response.Headers, "x-app-limit-24hour", day);
        }
        return user.Remaining < 0 || appDay?.Remaining < 0 ? Refusal.TooManyRequests() : await next(context);
    }

    private static void Show(IHeaderDictionary headers, string name, Allowance allowance)
    {
        headers[$"{name}-limit"] = allowance.Limit.ToString(CultureInfo.InvariantCulture);
        headers[$"{name}-remaining"] = Math.Max(0, allowance.Remaining).ToString(CultureInfo.InvariantCulture);
        headers[$"{name}-reset"] = allowance.Reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }
}
