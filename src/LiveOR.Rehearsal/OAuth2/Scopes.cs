using LiveOR.Rehearsal.Limits;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary>What an account can allow an app, and which call needs what.</summary>
internal static class Scopes
{
    public const string Offline = "offline.access";
    private const string Read = "tweet.read";
    private const string Write = "tweet.write";
    private const string Users = "users.read";
    private const string Media = "media.write";

    private static readonly Dictionary<string, string> Meanings = new()
    {
        [Read] = "reading posts",
        [Write] = "writing and deleting posts",
        [Users] = "the account’s name and handle",
        [Media] = "uploading pictures",
        [Offline] = "a connection that lasts until it is taken back",
    };

    public static bool IsKnown(string scope) => Meanings.ContainsKey(scope);

    public static string Meaning(string scope) => Meanings[scope];

    public static IReadOnlyList<string> Needed(RateLimit call) => call.Call switch
    {
        _ when call.Call.Contains("/media/", StringComparison.Ordinal) => [Media],
        _ when call.Call.StartsWith("GET ", StringComparison.Ordinal) => [Read, Users],
        _ => [Read, Write, Users],
    };
}
