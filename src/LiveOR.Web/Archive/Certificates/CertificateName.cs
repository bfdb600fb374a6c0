using System.Security.Cryptography;
using System.Text;

namespace LiveOR.Web.Archive.Certificates;

/// <summary>A name on a certificate: never stored, and confirmed by whoever has the code.</summary>
internal static class CertificateName
{
    public const int Longest = 100;

    /// <summary>As it stands on the paper; null when it is none.</summary>
    public static string? Read(string? typed)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return name.Length is > 0 and <= Longest && !name.Any(char.IsControl) ? name : null;
    }

    /// <summary>Keyed with the code, which only the paper has: a list of names is of no use to whoever has the database.</summary>
    public static string Digest(string name, string code) => Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(name.Normalize(NormalizationForm.FormKC).ToUpperInvariant())));
}
