namespace LiveOR.Client.Archive;

/// <summary>Why a legal hold is set or ended. It stays in the audit record, so it names nobody.</summary>
public sealed record ReasonRequest(string? Reason);
