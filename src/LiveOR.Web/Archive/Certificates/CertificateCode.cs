using System.Security.Cryptography;
using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Archive.Certificates;

/// <summary>What stands on a certificate: letters nobody guesses, in groups that can be typed.</summary>
internal static class CertificateCode
{
    private const int Letters = 32;
    private const int Group = 4;

    public static string New() => string.Join('-', Slug.Code(RandomNumberGenerator.GetBytes(Letters)).Chunk(Group).Select(part => new string(part)));

    /// <summary>The code as it was made, however it was typed.</summary>
    public static string Read(string typed) => string.Join('-', typed.ToLowerInvariant().Where(char.IsAsciiLetter).Take(Letters * 2)
        .Chunk(Group).Select(part => new string(part)));

    public static string Digest(string code) => Token.Digest(code);
}
