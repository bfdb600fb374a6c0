using LiveOR.Accounts;

namespace LiveOR.Web.Storage;

/// <summary>What another system of the hospital signs its calls with. Its roles are its scope.</summary>
public sealed record ApiKey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret; the secret itself is shown once and kept nowhere.</summary>
    public required string Digest { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}
