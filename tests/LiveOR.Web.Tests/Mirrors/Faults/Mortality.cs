using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LiveOR.Web.Tests.Mirrors.Faults;

/// <summary>Ends what a relay is doing, at random, before and after every call and every commit. The relay keeps nothing in
/// memory, so being thrown out of its work is the death of its process as far as it can tell.</summary>
internal sealed class Mortality(int seed, double rate) : DbTransactionInterceptor
{
    private readonly Lock gate = new();
    private readonly Random random = new(seed);

    /// <summary>Nobody dies before the run begins.</summary>
    public bool Awake { get; set; }

    public int Deaths { get; private set; }

    public void Strike()
    {
        lock (gate)
        {
            if (Awake && random.NextDouble() < rate)
            {
                Deaths++;
                throw new Died();
            }
        }
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        Strike();
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Strike();
        return Task.CompletedTask;
    }
}

internal sealed class Died : Exception;
