using LiveOR.Rehearsal.Clock;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary>Authorization codes: good for 30 seconds and for one use. A second use is a theft, and takes back what the
/// first one gave.</summary>
internal sealed class Codes(Grants grants, NetworkClock clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Code> codes = [];

    public string Issue(AuthorizationRequest request, string userId)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            foreach (var old in codes.Where(code => code.Value.RememberedUntil <= now).ToList())
            {
                codes.Remove(old.Key);
            }
            var secret = Secret.New();
            codes[Secret.Hash(secret)] = new Code(request, userId, now + Lifetime, now + Grants.AccessLifetime);
            return secret;
        }
    }

    public Tokens? Exchange(RehearsalClient client, string secret, string redirectUri, string verifier)
    {
        lock (gate)
        {
            var key = Secret.Hash(secret);
            if (!codes.TryGetValue(key, out var code) || code.Request.Client.ClientId != client.ClientId)
            {
                return null;
            }
            else if (code.IsUsed)
            {
                grants.Revoke(code.Grant);
                return null;
            }
            codes[key] = code with { IsUsed = true };
            var genuine = clock.GetUtcNow() < code.ExpiresAt
                && code.Request.RedirectUri == redirectUri
                && Secret.Same(code.Request.Challenge, AuthorizationRequest.ChallengeOf(verifier));
            if (!genuine)
            {
                return null;
            }
            var tokens = grants.Create(client.ClientId, code.UserId, code.Request.Scopes);
            codes[key] = code with { IsUsed = true, Grant = tokens.Grant };
            return tokens;
        }
    }
}
