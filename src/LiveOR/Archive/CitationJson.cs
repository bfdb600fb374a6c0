using System.Text.Json.Serialization;

namespace LiveOR.Archive;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DataCite))]
public sealed partial class CitationJson : JsonSerializerContext;
