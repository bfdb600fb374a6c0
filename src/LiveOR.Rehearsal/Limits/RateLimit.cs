using LiveOR.Rehearsal.Faults;

namespace LiveOR.Rehearsal.Limits;

/// <summary>The published limits of one call: per user in 15 minutes and, for posting, per app in 24 hours.</summary>
internal sealed record RateLimit(string Call, int PerUser, int? PerAppDay = null)
{
    public static readonly RateLimit Post = new("POST /2/tweets", 100, 10_000);
    public static readonly RateLimit Delete = new("DELETE /2/tweets/:id", 50);
    public static readonly RateLimit Me = new("GET /2/users/me", 75);
    public static readonly RateLimit UserPosts = new("GET /2/users/:id/tweets", 900);
    public static readonly RateLimit Lookup = new("GET /2/tweets", 5_000);
    public static readonly RateLimit Search = new("GET /2/tweets/search/recent", 300);

    public CallKind Kind { get; } = Call switch
    {
        _ when Call.Contains("/media/", StringComparison.Ordinal) => CallKind.Upload,
        _ when Call.StartsWith("DELETE ", StringComparison.Ordinal) => CallKind.Delete,
        _ when Call.StartsWith("GET ", StringComparison.Ordinal) => CallKind.Read,
        _ => CallKind.Post,
    };
}
