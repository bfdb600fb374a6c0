using Microsoft.AspNetCore.Diagnostics;

namespace LiveOR.Web.Hosting;

/// <summary>What the API answers where routing or the framework gave only a status: a problem in words, whatever the request
/// says it accepts.</summary>
internal static class BareStatuses
{
    public static Task ExplainAsync(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        var (title, detail) = Words(status);
        return TypedResults.Problem(statusCode: status, title: title, detail: detail).ExecuteAsync(context.HttpContext);
    }

    public static (string? Title, string? Detail) Words(int status) => status switch
    {
        StatusCodes.Status404NotFound => (
            "Not found", "There is nothing at this address. Ids are GUIDs; /openapi/v1.json lists every address."),
        StatusCodes.Status405MethodNotAllowed => (
            "Method not allowed", "This address does not take this method; the Allow header names those it takes."),
        StatusCodes.Status413PayloadTooLarge => ("Too large", "The body is larger than this address takes."),
        StatusCodes.Status415UnsupportedMediaType => (
            "Not JSON", "Send the body as JSON, with Content-Type: application/json."),
        _ => (null, null),
    };
}
