using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Rehearsal.Inspection;

/// <summary>Writes down every request to the API and what it got, before the client can see it.</summary>
internal sealed class Recorder(string prefix) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var status = (int?)StatusCodes.Status500InternalServerError;
        try
        {
            var answer = await next(context);
            status = StatusOf(answer);
            return answer;
        }
        finally
        {
            Write(context.HttpContext, status);
        }
    }

    private void Write(HttpContext http, int? status)
    {
        var account = http.Features.Get<RehearsalAccount>();
        http.RequestServices.GetRequiredService<RequestLog>().Add(new SeenRequest(
            http.RequestServices.GetRequiredService<NetworkClock>().GetUtcNow(),
            http.Request.Method,
            http.Request.Path.StartsWithSegments(prefix, out var path) ? path : http.Request.Path,
            account?.Handle,
            account is null ? null : Scheme(http.Request.Headers.Authorization.ToString()),
            http.Features.Get<Aborted>() is null ? status : null,
            http.Features.Get<FaultKind>()?.Name));
    }

    private static int StatusOf(object? answer) => answer switch
    {
        IStatusCodeHttpResult { StatusCode: { } status } => status,
        RedirectHttpResult => StatusCodes.Status302Found,
        _ => StatusCodes.Status200OK,
    };

    private static string Scheme(string authorization) =>
        authorization.StartsWith("OAuth ", StringComparison.OrdinalIgnoreCase) ? "oauth1" : "oauth2";
}
