namespace LiveOR.Client.Procedures;

/// <summary>A post that still stands at a mirror, or may, and why. The address is null when it was never learnt.</summary>
public sealed record UnreachablePost(string? Url, string Why);
