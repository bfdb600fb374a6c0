namespace LiveOR.Client.Archive.Retention;

/// <summary>Keeps an archive until another day.</summary>
public sealed record PostponeRequest(DateOnly? Until, string? Reason);
