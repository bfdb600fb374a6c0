using System.Threading.RateLimiting;

namespace LiveOR.Web.Audience;

/// <summary>What the viewers of one address may call together: a lecture hall comes back at once after a restart.</summary>
internal sealed class AddressCalls : IDisposable
{
    private static readonly TokenBucketRateLimiterOptions Rate = new()
    {
        TokenLimit = 4_000,
        TokensPerPeriod = 100,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    };

    private readonly PartitionedRateLimiter<string> calls = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, _ => Rate));

    public bool TryTake(string address)
    {
        using var lease = calls.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => calls.Dispose();
}
