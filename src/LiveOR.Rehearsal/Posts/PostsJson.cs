using System.Text.Json.Serialization;

namespace LiveOR.Rehearsal.Posts;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LogLine))]
[JsonSerializable(typeof(RehearsalAccount))]
internal sealed partial class PostsJson : JsonSerializerContext;
