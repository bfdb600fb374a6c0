using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>A link for those in the waiting room: the reassuring updates of one procedure and nothing else.</summary>
public sealed record FamilyLink
{
    public required Guid Id { get; init; }

    public required ProcedureId ProcedureId { get; init; }

    /// <summary>SHA-256 of the token in the link; the token itself is shown once and kept nowhere.</summary>
    public required string Digest { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}
