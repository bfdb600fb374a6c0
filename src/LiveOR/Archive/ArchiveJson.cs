using System.Text.Json.Serialization;

namespace LiveOR.Archive;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ArchiveRecord))]
public sealed partial class ArchiveJson : JsonSerializerContext;
