namespace LiveOR.Web.Storage;

/// <summary>The account that a person connected a mirror to. Its tokens can be read only with this server's keys.</summary>
public sealed record MirrorAccount
{
    public required string Mirror { get; init; }
    public required string UserId { get; init; }

    /// <summary>Without the @.</summary>
    public required string Handle { get; init; }

    /// <summary>Separated by spaces, as the mirror granted them.</summary>
    public required string Scopes { get; init; }
    public required byte[] ProtectedTokens { get; init; }

    /// <summary>Until when the access token is good; it can be renewed after that.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The mirror takes neither token any more: a person has to connect the account again.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    public required string ConnectedBy { get; init; }
    public required DateTimeOffset ConnectedAt { get; init; }

    public override string ToString() => $"MirrorAccount ({Mirror})";
}
