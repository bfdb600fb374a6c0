using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>Which findings are false alarms, and why: the body of a dismissal.</summary>
public sealed record DismissRequest(IReadOnlyList<FindingPlace>? Findings, string? Reason);
