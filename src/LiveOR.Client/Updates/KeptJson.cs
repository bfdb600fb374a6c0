using System.Text.Json.Serialization;

namespace LiveOR.Client.Updates;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Kept))]
internal sealed partial class KeptJson : JsonSerializerContext;
