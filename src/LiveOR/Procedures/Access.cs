using System.Text.Json.Serialization;

namespace LiveOR.Procedures;

/// <summary>Who may watch: everyone, those with the unguessable link, or invited and signed-in professionals.</summary>
[JsonConverter(typeof(WireName<Access>))]
public enum Access
{
    Public,
    Unlisted,
    Professional,
}
