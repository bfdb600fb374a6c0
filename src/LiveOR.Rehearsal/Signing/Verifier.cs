using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Signing;

/// <summary>Decides whose request this is. The JSON body is not signed; query parameters are.</summary>
internal sealed class Verifier(Accounts accounts, Nonces nonces, TimeProvider clock)
{
    private const long ToleranceSeconds = 300;

    /// <summary>Null when the signature is missing, wrong, stale or was used before.</summary>
    public RehearsalAccount? Author(HttpRequest request)
    {
        var header = OAuthHeader.Parse(request.Headers.Authorization);
        if (header is null || !IsComplete(header) || accounts.ByToken(header["oauth_token"]) is not { } account)
        {
            return null;
        }
        var expected = Signature.Of(BaseString.Of(request, header), account.ConsumerSecret, account.AccessTokenSecret);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var genuine = header["oauth_consumer_key"] == account.ConsumerKey
            && Signature.Same(header["oauth_signature"], expected)
            && long.TryParse(header["oauth_timestamp"], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp)
            && timestamp >= now - ToleranceSeconds && timestamp <= now + ToleranceSeconds
            && nonces.TryUse(account.AccessToken, header["oauth_nonce"], timestamp, now - ToleranceSeconds);
        return genuine ? account : null;
    }

    private static bool IsComplete(OAuthHeader header) =>
        header["oauth_signature_method"] == "HMAC-SHA1"
        && header["oauth_nonce"].Length > 0
        && header["oauth_version"] is "" or "1.0";
}
