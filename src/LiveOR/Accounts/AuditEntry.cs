using LiveOR.Procedures;

namespace LiveOR.Accounts;

/// <summary>One line of the audit record: who did what to which, and when. It holds ids, rules, numbers and reasons, never
/// narrated text.</summary>
public sealed record AuditEntry
{
    public required long Number { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The account's name, or "LiveOR" for what the server does by itself.</summary>
    public required string By { get; init; }
    public ProcedureId? ProcedureId { get; init; }

    /// <summary>One of <see cref="AuditAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to: "draft 0199…", "entry 7", "photo 0199…".</summary>
    public string? Target { get; init; }

    /// <summary>A JSON object of strings.</summary>
    public required string Detail { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }
}
