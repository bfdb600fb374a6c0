using System.Text.Json.Serialization;

namespace LiveOR.Client.Archive;

/// <summary>The terms of what is published, all of them: an embargo that is left out ends. So a field that is misspelt is refused.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TermsRequest(bool? Deidentified = null, DateOnly? EmbargoUntil = null, string? Version = null);
