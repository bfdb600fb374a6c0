namespace LiveOR.Client.Archive.Retention;

/// <summary>A look at a deletion as it is now: whether its report is the one the audit record names, and what can be found.</summary>
public sealed record DeletionCheck(DateTimeOffset LookedAt, bool ReportHolds, bool AuditHolds, IReadOnlyList<KindCount> Remaining, string Verdict);
