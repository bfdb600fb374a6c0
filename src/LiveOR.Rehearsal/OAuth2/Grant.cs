namespace LiveOR.Rehearsal.OAuth2;

/// <summary>What one account allowed one app, and the hashes of the tokens that prove it.</summary>
internal sealed record Grant
{
    public required Guid Id { get; init; }
    public required string ClientId { get; init; }
    public required string UserId { get; init; }
    public required IReadOnlyList<string> Scopes { get; init; }
    public required IReadOnlyList<AccessToken> Access { get; init; }

    /// <summary>Null without <c>offline.access</c>.</summary>
    public string? Refresh { get; init; }

    public bool IsSpent(DateTimeOffset now) => Refresh is null && Access.All(token => token.ExpiresAt <= now);
}

internal sealed record AccessToken(string Hash, DateTimeOffset ExpiresAt);
