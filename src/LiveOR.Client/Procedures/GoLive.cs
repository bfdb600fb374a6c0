using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveOR.Client.Procedures;

/// <summary>The request that starts the coverage: what was confirmed, item by item.</summary>
public static class GoLive
{
    public static GoLiveRequest Request(bool singleHanded, IEnumerable<string> confirmed)
    {
        var checklist = new JsonObject(
            confirmed.Select(item => KeyValuePair.Create<string, JsonNode?>(item, JsonValue.Create(true))));
        using var document = JsonDocument.Parse(checklist.ToJsonString());
        return new GoLiveRequest(singleHanded, document.RootElement.Clone());
    }
}
