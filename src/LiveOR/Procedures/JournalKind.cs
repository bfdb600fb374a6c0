using System.Text.Json.Serialization;

namespace LiveOR.Procedures;

[JsonConverter(typeof(WireName<JournalKind>))]
public enum JournalKind
{
    Status,
    Update,
    Amendment,
    Retraction,
}
