using System.Security.Cryptography;
using System.Text;
using LiveOR.Rehearsal;

namespace LiveOR.Web.Tests.Rehearsal;

/// <summary>Signs as RFC 5849 says; written apart from the code that verifies.</summary>
internal static class OAuthSigner
{
    public static string Header(
        string method, Uri address, RehearsalAccount account, DateTimeOffset now, string? nonce = null, string? tokenSecret = null)
    {
        var oauth = new Dictionary<string, string>
        {
            ["oauth_consumer_key"] = account.ConsumerKey,
            ["oauth_nonce"] = nonce ?? Guid.NewGuid().ToString("N"),
            ["oauth_signature_method"] = "HMAC-SHA1",
            ["oauth_timestamp"] = now.ToUnixTimeSeconds().ToString("D", null),
            ["oauth_token"] = account.AccessToken,
            ["oauth_version"] = "1.0",
        };
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .Select(pair => (Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])));
        var parameters = oauth.Select(pair => (pair.Key, pair.Value)).Concat(query);
        oauth["oauth_signature"] = Sign(
            method, address.GetLeftPart(UriPartial.Path), parameters, account.ConsumerSecret, tokenSecret ?? account.AccessTokenSecret);
        return "OAuth " + string.Join(", ", oauth.Select(pair => $"{pair.Key}=\"{Uri.EscapeDataString(pair.Value)}\""));
    }

    public static string Sign(
        string method, string address, IEnumerable<(string Name, string Value)> parameters, string consumerSecret, string tokenSecret)
    {
        var list = string.Join('&', parameters
            .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")
            .Order(StringComparer.Ordinal));
        var text = $"{method}&{Uri.EscapeDataString(address)}&{Uri.EscapeDataString(list)}";
        using var hmac = IncrementalHash.CreateHMAC(
            HashAlgorithmName.SHA1, Encoding.ASCII.GetBytes($"{consumerSecret}&{tokenSecret}"));
        hmac.AppendData(Encoding.ASCII.GetBytes(text));
        return Convert.ToBase64String(hmac.GetHashAndReset());
    }
}
