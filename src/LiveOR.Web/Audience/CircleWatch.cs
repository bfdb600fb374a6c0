namespace LiveOR.Web.Audience;

/// <summary>Looks every few seconds whether those who watch professional procedures still may. It asks nothing while
/// there are none.</summary>
internal sealed partial class CircleWatch(ClosedCircle circle, TimeProvider time, ILogger<CircleWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await circle.CheckAsync(null, stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Who watches professional procedures could not be checked; it is tried again")]
    private partial void LogFailed(Exception problem);
}
