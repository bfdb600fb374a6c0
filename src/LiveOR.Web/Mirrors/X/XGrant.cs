namespace LiveOR.Web.Mirrors.X;

/// <summary>X's answer to a code or a refresh token.</summary>
internal sealed record XGrant(string? AccessToken, string? RefreshToken, long? ExpiresIn, string? Scope)
{
    private const long Usual = 7_200;
    private const long Longest = 31_536_000;

    /// <summary>How long the access token is good.</summary>
    public TimeSpan Lifetime => TimeSpan.FromSeconds(Math.Clamp(ExpiresIn ?? Usual, 0, Longest));

    public override string ToString() => nameof(XGrant);
}
