using System.Text.Json.Serialization;

namespace LiveOR.Playbooks;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Playbook))]
internal sealed partial class PlaybooksJson : JsonSerializerContext;
