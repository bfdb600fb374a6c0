namespace LiveOR.Client.Accounts;

/// <summary>Whether a chain holds. <paramref name="FirstBroken"/> names the first line that does not; null when all do.</summary>
public sealed record AuditCheck(long Lines, string Head, long? FirstBroken, string Verdict);
