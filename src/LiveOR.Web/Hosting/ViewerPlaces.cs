using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Hosting;

/// <summary>How many viewers one address may have at once.</summary>
internal sealed class ViewerPlaces(IOptions<LimitOptions> limits) : IDisposable
{
    /// <summary>One for every request that watches, for as long as it lasts.</summary>
    public PartitionedRateLimiter<HttpContext> Limiter { get; } = Limits.When(
        Limits.IsWatching,
        Limits.Address,
        _ => new ConcurrencyLimiter(new() { PermitLimit = limits.Value.ViewersPerAddress, QueueLimit = 0 }));

    /// <summary>One for a viewer who stays when the request has ended; null when there is none left.</summary>
    public IDisposable? Take(HttpContext context)
    {
        var lease = Limiter.AttemptAcquire(context);
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        return null;
    }

    public void Dispose() => Limiter.Dispose();
}
