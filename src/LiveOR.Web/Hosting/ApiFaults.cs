using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace LiveOR.Web.Hosting;

/// <summary>Turns what the framework throws at bad input into an answer that says what to do. Never echoes the input.</summary>
public sealed class ApiFaults : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        await TypedResults.Problem(
            statusCode: bad.StatusCode, title: Title(bad), detail: Detail(bad)).ExecuteAsync(httpContext);
        return true;
    }

    private static string Title(BadHttpRequestException bad) =>
        BareStatuses.Words(bad.StatusCode).Title ?? "Unreadable request";

    private static string Detail(BadHttpRequestException bad) =>
        BareStatuses.Words(bad.StatusCode).Detail ?? DetailOf(bad.InnerException);

    private static string DetailOf(Exception? cause) => cause switch
    {
        JsonException json =>
            $"The body is not valid JSON for this address: see {Place(json)}. Check names, quotes and types there.",
        _ => "A value in the address or the body is missing or has the wrong form.",
    };

    /// <summary>Not the path: it is made of names that the body brought.</summary>
    private static string Place(JsonException json) => $"line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}";
}
