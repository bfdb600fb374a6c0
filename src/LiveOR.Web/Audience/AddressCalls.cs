using System.Threading.RateLimiting;
using LiveOR.Web.Hosting;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Audience;

/// <summary>What the viewers of one address may call together: a lecture hall comes back at once after a restart.</summary>
internal sealed class AddressCalls(IOptions<LimitOptions> limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> calls = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limits.Value.CallBurst,
            TokensPerPeriod = limits.Value.CallsPerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            AutoReplenishment = true,
        }));

    public bool TryTake(string address)
    {
        using var lease = calls.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => calls.Dispose();
}
