namespace LiveOR.Client.Archive;

/// <summary>The terms of what is published, all of them: an embargo that is left out ends.</summary>
public sealed record TermsRequest(bool? Deidentified = null, DateOnly? EmbargoUntil = null, string? Version = null);
