using System.Text.Json.Serialization;

namespace LiveOR.Archive.Retention;

/// <summary>Later: its day is far off. Announced: it comes. Due: somebody may confirm it. Held: its day has come and something keeps it.</summary>
[JsonConverter(typeof(WireName<RetentionStage>))]
public enum RetentionStage
{
    Later,
    Announced,
    Due,
    Held,
}
