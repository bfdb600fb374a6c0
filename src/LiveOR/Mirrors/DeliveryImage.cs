namespace LiveOR.Mirrors;

/// <summary>One picture of a delivery. Mirrors forget an upload that is not used: <see cref="ExpiresAt"/> says when.</summary>
public sealed record DeliveryImage(string PhotoId, string? MediaId = null, DateTimeOffset? ExpiresAt = null)
{
    public bool IsFreshAt(DateTimeOffset moment) => MediaId is not null && !(ExpiresAt <= moment);
}
