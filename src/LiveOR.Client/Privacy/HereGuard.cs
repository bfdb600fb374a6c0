using LiveOR.Privacy;

namespace LiveOR.Client.Privacy;

/// <summary>The guard as it runs in the browser: it answers while one types. The server's has the last word.</summary>
public static class HereGuard
{
    private static readonly PrivacyGuard Guard = new();

    public static Verdict Inspect(string text, GuardContext? context = null) => Guard.Inspect(text, context);
}
