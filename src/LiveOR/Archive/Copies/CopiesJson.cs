using System.Text.Json.Serialization;

namespace LiveOR.Archive.Copies;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JournalCopy))]
public sealed partial class CopiesJson : JsonSerializerContext;
