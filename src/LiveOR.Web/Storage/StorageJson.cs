using System.Text.Json.Serialization;
using LiveOR.Accounts;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Web.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(IReadOnlyList<DeliveryImage>))]
[JsonSerializable(typeof(Consent))]
[JsonSerializable(typeof(Safeguards))]
[JsonSerializable(typeof(ArchiveTerms))]
[JsonSerializable(typeof(PictureReading))]
[JsonSerializable(typeof(IReadOnlyList<Dismissal>))]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(SealedPhoto))]
internal sealed partial class StorageJson : JsonSerializerContext;
