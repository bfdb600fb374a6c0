namespace LiveOR.Client.Mirrors;

/// <summary>The narrator's word on a post that is stuck: retry or skip.</summary>
public sealed record Settlement(Guid DeliveryId, string Verb);
