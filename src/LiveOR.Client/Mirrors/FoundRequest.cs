namespace LiveOR.Client.Mirrors;

/// <summary>Where the post stands, in the narrator's words: its address, or its bare id.</summary>
public sealed record FoundRequest(string? Url);
