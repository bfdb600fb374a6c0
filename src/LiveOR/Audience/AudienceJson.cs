using System.Text.Json.Serialization;

namespace LiveOR.Audience;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CatchUp))]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(LiveStatus))]
public sealed partial class AudienceJson : JsonSerializerContext;
