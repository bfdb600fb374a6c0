using System.Text.Json.Serialization;

namespace LiveOR.Mirrors;

/// <summary>Pending → Sending (committed before the network call) → Posted | Waiting | Checking | NeedsNarrator | Skipped.</summary>
[JsonConverter(typeof(WireName<DeliveryState>))]
public enum DeliveryState
{
    Pending,
    Sending,
    Posted,
    Waiting,
    Checking,
    NeedsNarrator,
    Skipped,
}
