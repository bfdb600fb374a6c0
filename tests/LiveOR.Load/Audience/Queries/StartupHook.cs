using LiveOR.Load.Audience.Queries;

/// <summary>The runtime calls it in the app's process before the app begins, when a variable names this program as its
/// startup hook: so the app's queries are counted without a word in the app.</summary>
internal static class StartupHook
{
    public static void Initialize() => QueryCounting.Begin();
}
