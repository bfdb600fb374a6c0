using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>The ways to speak to X that Mirrors:X:Adapter may name. LinqToTwitter is in builds with its package only.</summary>
internal static class XAdapter
{
    public const string HttpClient = nameof(HttpClient);

    public const string LinqToTwitter = nameof(LinqToTwitter);

#if LINQTOTWITTER
    private const bool HasLinqToTwitter = true;
#else
    private const bool HasLinqToTwitter = false;
#endif

    /// <summary>Null when this build has the adapter.</summary>
    public static string? ProblemWith(string name) => name switch
    {
        _ when Is(name, HttpClient) || (HasLinqToTwitter && Is(name, LinqToTwitter)) => null,
        _ when Is(name, LinqToTwitter) =>
            "Mirrors:X:Adapter names LinqToTwitter, and this build is without it: build with -p:WithLinqToTwitter=true, or leave the setting out.",
        _ => $"Mirrors:X:Adapter is “{name}”: it can be {HttpClient} or {LinqToTwitter}.",
    };

    public static IMirror Make(XCalls calls, XCredentials credentials, TimeProvider time) =>
#if LINQTOTWITTER
        Is(calls.Options.Adapter, LinqToTwitter) ? new LinqToTwitter.LinqToTwitterMirror(calls, credentials, time) :
#endif
        new XMirror(calls, credentials, time);

    private static bool Is(string name, string adapter) => string.Equals(name, adapter, StringComparison.OrdinalIgnoreCase);
}
