using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOR.Web.Tests.Procedures;

/// <summary>Bodies that prepare a real procedure, consent included.</summary>
internal static class Real
{
    /// <summary>Obtained a month ago, whenever that is.</summary>
    public static string Consent { get; } = $$"""
        {"scope":["text","x","archive"],"obtainedBy":"ward physician","obtainedOn":"{{Ago(30)}}","capacityConfirmed":true,
         "audienceDisclosed":true,"language":"en"}
        """;

    public static string Ago(int days) => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-days)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonObject Body(object? more = null)
    {
        var body = new JsonObject
        {
            ["playbook"] = "laparoscopic-cholecystectomy",
            ["title"] = "A real operation",
            ["consent"] = JsonNode.Parse(Consent),
        };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(more ?? new { })!.AsObject().ToList())
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }
}
