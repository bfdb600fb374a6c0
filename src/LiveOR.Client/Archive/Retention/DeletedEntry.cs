namespace LiveOR.Client.Archive.Retention;

/// <summary>An entry whose words are gone. The digest was salted and the salt is gone too: it proves, and tells nothing.</summary>
public sealed record DeletedEntry(long Number, string Kind, string Digest);
