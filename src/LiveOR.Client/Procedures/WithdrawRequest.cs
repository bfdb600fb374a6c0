namespace LiveOR.Client.Procedures;

/// <summary>Why the permission is gone, if somebody wants to say. It names nobody: it stays when the words go.</summary>
public sealed record WithdrawRequest(string? Reason = null);
