namespace LiveOR.Web.Mirrors.X;

/// <summary>What the app asks an account for, all of it needed.</summary>
internal static class XScopes
{
    public const string Write = "tweet.write";

    /// <summary>offline.access is what keeps the connection alive beyond two hours.</summary>
    public const string All = $"tweet.read {Write} users.read media.write offline.access";

    public static IReadOnlyList<string> Split(string scopes) => scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static bool Suffice(string scopes) => !Split(All).Except(Split(scopes)).Any();
}
