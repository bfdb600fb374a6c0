using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveOR.Web.Accounts;

/// <summary>The one-time link that signs the first account in. It is made at each start, lives in memory only, and whoever
/// opens it first uses it up.</summary>
public sealed class SignInLink
{
    private byte[]? expected;

    public SignInLink()
    {
        Token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        expected = Hash(Token);
    }

    public string Token { get; }

    public bool Works => Volatile.Read(ref expected) is not null;

    /// <summary>Nobody needs the link; it opens nothing.</summary>
    public void Discard() => Volatile.Write(ref expected, null);

    public bool TryUse(string token)
    {
        var current = Volatile.Read(ref expected);
        return current is not null
            && CryptographicOperations.FixedTimeEquals(current, Hash(token))
            && Interlocked.CompareExchange(ref expected, null, current) == current;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
