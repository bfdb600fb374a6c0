using System.Globalization;
using System.Net.Http.Headers;

namespace LiveOR.Web.Mirrors.X;

/// <summary>When a 429 may be tried again: as the server asks, else when the last of the exhausted buckets is full again,
/// else in a quarter of an hour. A bucket of 15 minutes can have room while the one of 24 hours is empty.</summary>
internal static class XRateLimit
{
    private static readonly string[] Buckets = ["x-rate-limit", "x-app-limit-24hour", "x-user-limit-24hour"];
    private static readonly TimeSpan Unnamed = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(25);
    private static readonly TimeSpan Spare = TimeSpan.FromSeconds(1);

    public static DateTimeOffset TryAgainAt(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var wait = Asked(headers, now) ?? Exhausted(headers, headers.Date ?? now) ?? Unnamed;
        return now + TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, Longest.Ticks)) + Spare;
    }

    private static TimeSpan? Asked(HttpResponseHeaders headers, DateTimeOffset now) =>
        headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - (headers.Date ?? now);

    /// <summary>By the server's own clock: ours may differ.</summary>
    private static TimeSpan? Exhausted(HttpResponseHeaders headers, DateTimeOffset serverNow) => Buckets
        .Where(bucket => Number(headers, $"{bucket}-remaining") is null or <= 0)
        .Max(bucket => Number(headers, $"{bucket}-reset") is { } reset
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(reset, 0, 253_402_300_799)) - serverNow
            : (TimeSpan?)null);

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
