namespace LiveOR.Client.Procedures;

/// <summary>What the surgeon has read: nobody signs what they did not see.</summary>
public sealed record SignRequest(int? Version, string? Digest);
