namespace LiveOR.Client.Mirrors;

/// <summary>One mirror of this server and the account it posts as. <see cref="How"/> is oauth1 or oauth2, null while
/// nothing is connected.</summary>
public sealed record MirrorCard(
    string Name,
    string Title,
    bool Connected,
    string? How,
    string? Account,
    bool Expired,
    bool CanConnect,
    string? RehearsalTimeline);
