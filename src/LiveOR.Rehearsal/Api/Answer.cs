using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Api;

internal static class Answer
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Json(JsonNode body, int status = StatusCodes.Status200OK) =>
        TypedResults.Text(body.ToJsonString(Plain), "application/json", Encoding.UTF8, status);

    public static IResult Problem(JsonNode body, int status) =>
        TypedResults.Text(body.ToJsonString(Plain), "application/problem+json", Encoding.UTF8, status);
}
