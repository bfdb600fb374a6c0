namespace LiveOR.Client.Accounts;

/// <summary>Lines of the audit record, the newest first. <paramref name="Before"/> asks for the next ones; null at the end.</summary>
public sealed record AuditSheet(IReadOnlyList<AuditLine> Lines, long? Before);
