using System.Security.Cryptography;
using System.Text;

namespace LiveOR.Archive;

/// <summary>The SHA-256 of every file of an export, in the form that <c>sha256sum -c</c> reads.</summary>
public static class Checksums
{
    public const string FileName = "checksums.txt";
    private const int DigestLength = 64;

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> digests) => Encoding.UTF8.GetBytes(string.Concat(
        digests.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Value}  {each.Key}\n")));

    /// <summary>Digest by name; null when a line is not of that form, or names a file twice.</summary>
    public static IReadOnlyDictionary<string, string>? Read(ReadOnlySpan<byte> file)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(file);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length <= DigestLength + 2 || line[DigestLength..(DigestLength + 2)] != "  "
                || !digests.TryAdd(line[(DigestLength + 2)..], line[..DigestLength]))
            {
                return null;
            }
        }

        return digests;
    }
}
