using System.Text.Json.Serialization;

namespace LiveOR.Mirrors;

/// <summary>Pending → Sending (committed before the network call) → Posted | Waiting | Checking | NeedsNarrator | Skipped.
/// What was called back after it had left goes on to Deleting → Deleted.</summary>
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

    /// <summary>It stands at the mirror and is to be deleted there. Deleting twice does no harm, so this is repeated until
    /// the mirror says that it is gone.</summary>
    Deleting,
    Deleted,
}
