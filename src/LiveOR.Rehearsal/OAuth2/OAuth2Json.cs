using System.Text.Json.Serialization;

namespace LiveOR.Rehearsal.OAuth2;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RehearsalClient))]
[JsonSerializable(typeof(IReadOnlyList<Grant>))]
internal sealed partial class OAuth2Json : JsonSerializerContext;
