using System.Text.Json.Serialization;

namespace LiveOR.Archive;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ArchiveRecord))]
public sealed partial class ArchiveJson : JsonSerializerContext;
