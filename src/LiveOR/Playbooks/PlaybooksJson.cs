using System.Text.Json.Serialization;

namespace LiveOR.Playbooks;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PlaybookSnapshot))]
internal sealed partial class PlaybooksJson : JsonSerializerContext;
