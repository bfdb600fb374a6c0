using System.Text.Json.Serialization;

namespace LiveOR.Rehearsal.Media;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Upload))]
internal sealed partial class MediaJson : JsonSerializerContext;
