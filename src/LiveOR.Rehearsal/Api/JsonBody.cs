using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Api;

/// <summary>A JSON body, read strictly: whatever is not JSON, or names a property twice, is refused.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<(T? Value, IResult? Refusal)> ReadAsync<T>(
        HttpRequest http, Func<JsonElement, (T?, IResult?)> read)
        where T : class
    {
        if (!http.HasJsonContentType())
        {
            return (null, Refusal.Invalid("Requests with bodies must have content-type of application/json."));
        }
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Body, Strict, http.HttpContext.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object
                ? read(body.RootElement)
                : (null, Refusal.Invalid("$: is not an object."));
        }
        catch (JsonException)
        {
            return (null, Refusal.Invalid("Request body is not valid JSON."));
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: JSON allows to write it, no text can hold it.
            return (null, Refusal.Invalid("Request body is not valid Unicode."));
        }
    }

    public static string Unknown(string path) =>
        $"{path}: is not defined in the schema and the schema does not allow additional properties";

    public static string Missing(string path) => $"{path}: is missing but it is required";
}
