namespace LiveOR.Client.Mirrors;

/// <summary>The narrator's word on a post that is stuck: retry, skip, or found at <see cref="Url"/>.</summary>
public sealed record Settlement(Guid DeliveryId, string Verb, string? Url = null);
