using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>What is kept of a certificate: enough to confirm it, and no name. Whoever has the table has neither the codes nor, without
/// them, a way to try names.</summary>
public sealed record Certificate
{
    /// <summary>SHA-256 of the code; the code itself stands on the paper only.</summary>
    public required string Digest { get; init; }

    public required ProcedureId ProcedureId { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>Of the name, keyed with the code.</summary>
    public required string NameDigest { get; init; }

    /// <summary>Questions answered right; null when only attendance is certified.</summary>
    public int? Right { get; init; }

    public int? Questions { get; init; }
}
