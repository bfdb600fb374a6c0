using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace LiveOR.Rehearsal.Signing;

internal static class Signature
{
    [SuppressMessage("Security", "CA5350", Justification = "OAuth 1.0a is defined over HMAC-SHA1.")]
    public static string Of(string baseString, string consumerSecret, string tokenSecret)
    {
        var key = $"{BaseString.Encode(consumerSecret)}&{BaseString.Encode(tokenSecret)}";
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(baseString)));
    }

    public static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
