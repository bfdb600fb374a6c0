namespace LiveOR.Client.Archive;

/// <summary>On which terms a procedure is published. <see cref="Version"/>: of the review that was read; left out, whatever stands
/// there.</summary>
public sealed record PublishRequest(bool? Deidentified = null, DateOnly? EmbargoUntil = null, string? Version = null);
