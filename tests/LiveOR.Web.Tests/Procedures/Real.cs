using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOR.Web.Tests.Procedures;

/// <summary>Bodies that prepare a real procedure, consent included.</summary>
internal static class Real
{
    public const string Consent = """
        {"scope":["text","x"],"obtainedBy":"ward physician","obtainedOn":"2026-01-05","capacityConfirmed":true,
         "audienceDisclosed":true,"language":"en"}
        """;

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
