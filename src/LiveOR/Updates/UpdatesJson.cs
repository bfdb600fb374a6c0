using System.Text.Json.Serialization;

namespace LiveOR.Updates;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UpdatePayload))]
[JsonSerializable(typeof(AmendmentPayload))]
[JsonSerializable(typeof(Retraction))]
internal sealed partial class UpdatesJson : JsonSerializerContext;
