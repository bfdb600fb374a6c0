using System.Security.Cryptography;
using System.Text;

namespace LiveOR.Web.Mirrors.X;

/// <summary>The OAuth 1.0a signature, HMAC-SHA1, by RFC 5849 section 3.4. JSON and multipart bodies are not part of it.</summary>
public static class OAuth1
{
    /// <summary>The Authorization header's value after the word OAuth.</summary>
    public static string Header(HttpMethod method, Uri address, XOptions account, string nonce, DateTimeOffset now)
    {
        List<KeyValuePair<string, string>> parameters =
        [
            new("oauth_consumer_key", account.ConsumerKey ?? ""),
            new("oauth_nonce", nonce),
            new("oauth_signature_method", "HMAC-SHA1"),
            new("oauth_timestamp", $"{now.ToUnixTimeSeconds()}"),
            new("oauth_token", account.AccessToken ?? ""),
            new("oauth_version", "1.0"),
        ];
        var signature = Signature(
            method.Method, address, parameters, account.ConsumerSecret ?? "", account.AccessTokenSecret ?? "");
        parameters.Add(new("oauth_signature", signature));
        return string.Join(", ", parameters.Select(each => $"{Encode(each.Key)}=\"{Encode(each.Value)}\""));
    }

    /// <summary>The signature over a request; <paramref name="parameters"/> are the oauth_ ones and those of a form body.</summary>
    public static string Signature(
        string method, Uri address, IEnumerable<KeyValuePair<string, string>> parameters,
        string consumerSecret, string tokenSecret)
    {
        var sorted = parameters.Concat(Query(address))
            .Select(each => (Name: Encode(each.Key), Value: Encode(each.Value)))
            .OrderBy(each => each.Name, StringComparer.Ordinal)
            .ThenBy(each => each.Value, StringComparer.Ordinal)
            .Select(each => $"{each.Name}={each.Value}");
        var text = $"{method.ToUpperInvariant()}&{Encode(BaseString(address))}&{Encode(string.Join('&', sorted))}";
        var key = $"{Encode(consumerSecret)}&{Encode(tokenSecret)}";
        return Convert.ToBase64String(Sha1(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(text)));
    }

    private static string BaseString(Uri address) =>
        address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private static IEnumerable<KeyValuePair<string, string>> Query(Uri address) => address.Query
        .TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => KeyValuePair.Create(Decode(pair[0]), pair.Length > 1 ? Decode(pair[1]) : ""));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>RFC 3986 encoding, which EscapeDataString has been since .NET 5.</summary>
    private static string Encode(string text) => Uri.EscapeDataString(text);

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA5350", Justification = "OAuth 1.0a at X is defined with HMAC-SHA1.")]
    private static byte[] Sha1(byte[] key, byte[] text) => HMACSHA1.HashData(key, text);
}
