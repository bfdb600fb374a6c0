using System.Text.Json.Serialization;

namespace LiveOR.Archive.Replays;

/// <summary>Escapes every angle bracket, so that it can stand inside a page.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Replay))]
public sealed partial class ReplayJson : JsonSerializerContext;
