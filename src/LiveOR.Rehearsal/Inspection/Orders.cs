using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveOR.Rehearsal.Api;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Inspection;

/// <summary>Reads the body of an order strictly and says what could have stood there.</summary>
internal static class Orders
{
    public static async Task<(T? Order, IResult? Refusal)> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> shape) where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, Refusal.Invalid("Requests with bodies must have content-type of application/json."));
        }
        try
        {
            var order = await JsonSerializer.DeserializeAsync(request.Body, shape, request.HttpContext.RequestAborted);
            return order is null ? (null, Refusal.Invalid($"The body is an object with: {Names(shape)}.")) : (order, null);
        }
        catch (JsonException problem)
        {
            return (null, Refusal.Invalid($"{problem.Path ?? "$"}: is not understood. The body is an object with: {Names(shape)}."));
        }
    }

    private static string Names(JsonTypeInfo shape) => string.Join(", ", shape.Properties.Select(property => property.Name));
}
