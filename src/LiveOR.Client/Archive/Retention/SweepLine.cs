namespace LiveOR.Client.Archive.Retention;

/// <summary>What never became public and goes by itself, or would if nothing held it. No procedure: invitations of the whole house.</summary>
public sealed record SweepLine(Guid? Id, string? Title, string What, int Count, DateTimeOffset DueAt, bool Held);
