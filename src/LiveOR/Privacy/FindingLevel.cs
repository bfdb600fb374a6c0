using System.Text.Json.Serialization;

namespace LiveOR.Privacy;

/// <summary>Warned: the author may go on after reading why. Held: only a second person may let it go.</summary>
[JsonConverter(typeof(WireName<FindingLevel>))]
public enum FindingLevel
{
    Warned,
    Held,
}
