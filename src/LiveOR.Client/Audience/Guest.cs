namespace LiveOR.Client.Audience;

/// <summary>A link that still works, or somebody who came by one. <see cref="Name"/> is null where nobody gave
/// one.</summary>
public sealed record Guest(Guid Id, string? Name, bool Joined, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt);
