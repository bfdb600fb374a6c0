using System.Text.Json.Serialization;

namespace LiveOR.Accounts;

[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class AuditJson : JsonSerializerContext;
