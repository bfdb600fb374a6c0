using LiveOR.Mirrors;

namespace LiveOR.Client.Mirrors;

/// <summary>One segment's way to a mirror, as the staff see it.</summary>
public sealed record DeliveryView(
    Guid Id,
    string Mirror,
    long Number,
    int Part,
    string Text,
    DeliveryState State,
    string? Reason,
    string? RemoteId,
    string? RemoteUrl,
    string? ParentRemoteId,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    DateTimeOffset? PostedAt,
    bool CalledBack = false,
    decimal Price = 0,
    int Images = 0)
{
    public static DeliveryView Of(Delivery delivery) => new(
        delivery.Id.Value, delivery.Mirror, delivery.Number, delivery.Part, delivery.Text, delivery.State,
        delivery.Reason, delivery.RemoteId, delivery.RemoteUrl, delivery.ParentRemoteId, delivery.Attempts,
        delivery.NextAttemptAt, delivery.PostedAt, delivery.CalledBack, delivery.Price, delivery.Images.Count);
}
