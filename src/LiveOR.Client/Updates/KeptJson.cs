using System.Text.Json.Serialization;
using LiveOR.Client.Offline;
using LiveOR.Client.Playbooks;

namespace LiveOR.Client.Updates;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Kept))]
[JsonSerializable(typeof(OutgoingDraft))]
[JsonSerializable(typeof(PendingPicture))]
[JsonSerializable(typeof(UnsavedPlaybook))]
internal sealed partial class KeptJson : JsonSerializerContext;
