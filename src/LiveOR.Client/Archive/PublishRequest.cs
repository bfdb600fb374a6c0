using System.Text.Json.Serialization;

namespace LiveOR.Client.Archive;

/// <summary>On which terms a procedure is published. <see cref="Version"/>: of the review that was read; left out, whatever stands
/// there. A field that is misspelt is refused: it may have been an embargo.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PublishRequest(bool? Deidentified = null, DateOnly? EmbargoUntil = null, string? Version = null);
