using System.Text.Json.Serialization;

namespace LiveOR.Procedures;

/// <summary>When an accepted update leaves: after the undo window, after a delay, or after the operation is signed off.</summary>
[JsonConverter(typeof(WireName<ReleaseMode>))]
public enum ReleaseMode
{
    Live,
    Buffered,
    AsLive,
}
