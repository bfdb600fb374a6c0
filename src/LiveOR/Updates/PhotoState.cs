using System.Text.Json.Serialization;

namespace LiveOR.Updates;

[JsonConverter(typeof(WireName<PhotoState>))]
public enum PhotoState
{
    Waiting,
    Approved,
    Refused,

    /// <summary>The update that held it was called back.</summary>
    Erased,
}
