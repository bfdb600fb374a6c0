using System.Text.Json.Serialization;

namespace LiveOR.Updates;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UpdatePayload))]
[JsonSerializable(typeof(AmendmentPayload))]
[JsonSerializable(typeof(Retraction))]
[JsonSerializable(typeof(Script))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class UpdatesJson : JsonSerializerContext;
