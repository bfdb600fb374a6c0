using System.Text.Json.Serialization;
using LiveOR.Client.Offline;

namespace LiveOR.Client.Updates;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Kept))]
[JsonSerializable(typeof(OutgoingDraft))]
[JsonSerializable(typeof(PendingPicture))]
internal sealed partial class KeptJson : JsonSerializerContext;
