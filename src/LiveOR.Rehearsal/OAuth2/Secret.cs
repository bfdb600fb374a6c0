using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary>Codes and tokens: random, and kept only as hashes.</summary>
internal static class Secret
{
    private const int Bytes = 48;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
