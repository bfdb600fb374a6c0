using LiveOR.Rehearsal.Limits;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary>Whose call it is. <see cref="Scopes"/> is null for OAuth 1.0a, where the app may do everything.</summary>
internal sealed record Caller(RehearsalAccount Account, IReadOnlyList<string>? Scopes)
{
    public bool May(RateLimit call) => Scopes is null || OAuth2.Scopes.Needed(call).All(Scopes.Contains);
}
