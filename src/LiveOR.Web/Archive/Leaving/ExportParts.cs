using System.Security.Cryptography;
using System.Text;

namespace LiveOR.Web.Archive.Leaving;

/// <summary>The styles and scripts of an export's page, from the program itself, so that they need no server.</summary>
internal static class ExportParts
{
    private static readonly string[] Styles = ["tokens.css", "card.css", "site.css", "learn.css", "offline.css"];

    public static string Offline { get; } = Read("offline.js");

    public static string Replay { get; } = Read("replay.js");

    public static string Style { get; } = string.Join('\n', Styles.Select(Read));

    /// <summary>As a policy names what may run or be shown.</summary>
    public static string Source(string part) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(part)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(ExportParts).Assembly.GetManifestResourceStream($"export/{name}")
            ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
