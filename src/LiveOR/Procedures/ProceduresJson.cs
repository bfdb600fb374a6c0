using System.Text.Json.Serialization;

namespace LiveOR.Procedures;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(StatusChange))]
[JsonSerializable(typeof(Consent))]
public sealed partial class ProceduresJson : JsonSerializerContext;
