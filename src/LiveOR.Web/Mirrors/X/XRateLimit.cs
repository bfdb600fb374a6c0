using System.Globalization;
using System.Net.Http.Headers;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>What X's headers say about how many requests it takes. A bucket of 15 minutes can have room while the one of 24
/// hours is empty.</summary>
internal static class XRateLimit
{
    private static readonly string[] Buckets = ["x-rate-limit", "x-app-limit-24hour", "x-user-limit-24hour"];
    private static readonly TimeSpan Unnamed = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(25);
    private static readonly TimeSpan Spare = TimeSpan.FromSeconds(1);

    /// <summary>The bucket with the least left; null when the answer names none.</summary>
    public static MirrorQuota? Tightest(HttpResponseHeaders headers, DateTimeOffset now) => Buckets
        .Select(bucket => Read(headers, bucket, now))
        .OfType<MirrorQuota>()
        .OrderBy(quota => quota.Remaining)
        .ThenByDescending(quota => quota.ResetsAt)
        .FirstOrDefault();

    /// <summary>After a 429: as the server asks, else when the last of the exhausted buckets is full again, else in a quarter
    /// of an hour.</summary>
    public static DateTimeOffset TryAgainAt(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var wait = Asked(headers, now) ?? Exhausted(headers, headers.Date ?? now) ?? Unnamed;
        return now + Bounded(wait) + Spare;
    }

    private static TimeSpan? Asked(HttpResponseHeaders headers, DateTimeOffset now) =>
        headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - (headers.Date ?? now);

    /// <summary>By the server's own clock: ours may differ.</summary>
    private static TimeSpan? Exhausted(HttpResponseHeaders headers, DateTimeOffset serverNow) => Buckets
        .Where(bucket => Number(headers, $"{bucket}-remaining") is null or <= 0)
        .Max(bucket => UntilReset(headers, bucket, serverNow));

    private static MirrorQuota? Read(HttpResponseHeaders headers, string bucket, DateTimeOffset now) =>
        Number(headers, $"{bucket}-limit") is { } limit and >= 0 and <= int.MaxValue
        && Number(headers, $"{bucket}-remaining") is { } remaining
        && UntilReset(headers, bucket, headers.Date ?? now) is { } wait
            ? new MirrorQuota((int)limit, (int)Math.Clamp(remaining, 0, limit), now + Bounded(wait))
            : null;

    private static TimeSpan Bounded(TimeSpan wait) => TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, Longest.Ticks));

    private static TimeSpan? UntilReset(HttpResponseHeaders headers, string bucket, DateTimeOffset serverNow) =>
        Number(headers, $"{bucket}-reset") is { } reset
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(reset, 0, 253_402_300_799)) - serverNow
            : null;

    private static long? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
