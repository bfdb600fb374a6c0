namespace LiveOR.Web.Procedures.Retention;

/// <summary>At the start, and then every ten minutes: finishes deletions whose report is still to come, and sweeps.</summary>
internal sealed partial class Sweeping(Broom broom, DeletionProofs proofs, TimeProvider time, ILogger<Sweeping> logger) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await FinishAsync(stoppingToken);
                await broom.SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await proofs.UnfinishedAsync(cancellationToken))
        {
            await proofs.FinishAsync(id, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Sweeping as the retention policy says failed; it is tried again.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
