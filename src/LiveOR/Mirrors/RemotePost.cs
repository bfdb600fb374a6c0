namespace LiveOR.Mirrors;

/// <summary>A post as it stands at the mirror. Ids are opaque.</summary>
public sealed record RemotePost(string Id, string? Url);
