namespace LiveOR.Rehearsal.OAuth2;

/// <summary>What an authorization code stands for. Once used it names the grant that came of it.</summary>
internal sealed record Code(AuthorizationRequest Request, string UserId, DateTimeOffset ExpiresAt, DateTimeOffset RememberedUntil)
{
    public bool IsUsed { get; init; }

    public Guid? Grant { get; init; }
}
