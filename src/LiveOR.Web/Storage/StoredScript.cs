using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>A procedure's script, and who signed which version of it.</summary>
public sealed record StoredScript
{
    public required ProcedureId ProcedureId { get; init; }

    /// <summary>Each change makes the next; a signature holds for one.</summary>
    public required int Version { get; init; }

    /// <summary>The script as JSON; empty once its words are erased.</summary>
    public required string Body { get; init; }
    public DateTimeOffset? ChangedAt { get; init; }
    public string? ChangedBy { get; init; }
    public DateTimeOffset? SignedAt { get; init; }
    public string? SignedBy { get; init; }
    public int? SignedVersion { get; init; }

    /// <summary>Of what the signer read: it proves which words they were, without holding them.</summary>
    public string? SignedDigest { get; init; }

    public override string ToString() => $"StoredScript {ProcedureId} ({Version})";
}
