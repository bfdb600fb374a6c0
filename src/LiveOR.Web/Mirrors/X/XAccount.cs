using LiveOR.Web.Storage;

namespace LiveOR.Web.Mirrors.X;

/// <summary>The connected account with its tokens in the clear, in memory only. Tokens are null when this server's keys cannot
/// read them.</summary>
internal sealed record XAccount(MirrorAccount Row, XTokens? Tokens)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);

    public bool HasEnded => Tokens is null || Row.EndedAt is not null;

    /// <summary>Good for long enough that a request sent now is not overtaken.</summary>
    public bool IsFreshAt(DateTimeOffset now) => now < Row.ExpiresAt - Ahead;

    public XAccount Renew(XGrantAnswer.Granted granted, DateTimeOffset now) => new(
        Row with { ExpiresAt = now + granted.Grant.Lifetime, Scopes = granted.Grant.Scope ?? Row.Scopes },
        new XTokens(granted.Access, granted.Grant.RefreshToken ?? Tokens?.Refresh ?? ""));

    public override string ToString() => nameof(XAccount);
}
