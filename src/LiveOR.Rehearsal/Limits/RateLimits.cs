using LiveOR.Rehearsal.Clock;
using LiveOR.Rehearsal.Faults;

namespace LiveOR.Rehearsal.Limits;

internal sealed class RateLimits(NetworkClock clock, Conduct conduct)
{
    private static readonly TimeSpan UserWindow = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AppWindow = TimeSpan.FromHours(24);
    private readonly Lock gate = new();
    private readonly Dictionary<(string Call, string Who), Bucket> buckets = [];

    /// <summary>Counts one request against every limit, or against none when one of them is used up.</summary>
    public (Allowance User, Allowance? AppDay) Take(RateLimit limit, RehearsalAccount account)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var user = Of((limit.Call, account.AccessToken), limit.PerUser, UserWindow);
            var app = limit.PerAppDay is { } perDay ? Of((limit.Call, account.ConsumerKey), perDay, AppWindow) : null;
            if (!conduct.Now.RateLimits)
            {
                return (user.Peek(now), app?.Peek(now));
            }
            var free = user.Peek(now).Remaining > 0 && (app is null || app.Peek(now).Remaining > 0);
            if (free)
            {
                user.Take();
                app?.Take();
            }
            return (Left(user.Peek(now), free), app is null ? null : Left(app.Peek(now), free));
        }
    }

    private static Allowance Left(Allowance allowance, bool free) =>
        !free && allowance.Remaining == 0 ? allowance with { Remaining = -1 } : allowance;

    private Bucket Of((string, string) key, int limit, TimeSpan window)
    {
        if (!buckets.TryGetValue(key, out var bucket))
        {
            buckets[key] = bucket = new Bucket(limit, window);
        }
        return bucket;
    }
}
