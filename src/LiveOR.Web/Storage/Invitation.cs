using LiveOR.Accounts;
using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>A link that makes one account, or lets the owner of one back in. Works once, and only for a while.</summary>
public sealed record Invitation
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the token in the link; the token itself is shown once and kept nowhere.</summary>
    public required string Digest { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>The confidential procedure that the invited viewer may watch.</summary>
    public ProcedureId? ProcedureId { get; init; }

    /// <summary>The account that gets a new way in, instead of a new account.</summary>
    public Guid? AccountId { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}
