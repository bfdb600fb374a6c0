namespace LiveOR.Mirrors;

/// <summary>What the mirror said last about how many posts it still takes, and when it takes the full number again.</summary>
public sealed record MirrorQuota(int Limit, int Remaining, DateTimeOffset ResetsAt);
