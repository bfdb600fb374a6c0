namespace LiveOR.Client.Accounts;

/// <summary>A line of the audit record as staff see it.</summary>
public sealed record AuditLine(
    long Number, DateTimeOffset At, string By, Guid? ProcedureId, string Action, string? Target,
    IReadOnlyDictionary<string, string> Detail, string Hash);
