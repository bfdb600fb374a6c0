using System.Text.Json.Serialization;

namespace LiveOR.Updates;

/// <summary>Buffered: accepted, not left yet. Held: waits for a second person. Public: in the journal. Undone: never left.</summary>
[JsonConverter(typeof(WireName<DraftState>))]
public enum DraftState
{
    Buffered,
    Held,
    Public,
    Undone,
}
