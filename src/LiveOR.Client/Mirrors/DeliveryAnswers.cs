using LiveOR.Mirrors;

namespace LiveOR.Client.Mirrors;

/// <summary>What a person can say to a delivery now, in the words of the buttons; null: not from its state. The server
/// decides by <see cref="RelayAnswer"/>.</summary>
public sealed record DeliveryAnswers(string? Retry, string? Skip, string? Found)
{
    public bool Any => (Retry ?? Skip ?? Found) is not null;

    public static DeliveryAnswers To(DeliveryView delivery) => delivery.CalledBack
        ? new(
            delivery is { RemoteId: not null, State: DeliveryState.Deleting or DeliveryState.NeedsNarrator }
                ? "Delete it again"
                : null,
            delivery.State is DeliveryState.Deleting or DeliveryState.NeedsNarrator ? "It is deleted" : null,
            delivery.State is DeliveryState.Checking or DeliveryState.NeedsNarrator or DeliveryState.Skipped
                ? "It is there: delete it"
                : null)
        : delivery.State switch
        {
            DeliveryState.Waiting or DeliveryState.Checking or DeliveryState.NeedsNarrator =>
                new("Post it again", "Leave it out", "It is there"),
            DeliveryState.Pending => new(null, "Leave it out", null),
            _ => new(null, null, null),
        };
}
