namespace LiveOR.Client;

/// <summary>Does something again and again until a page is gone.</summary>
public static class Beat
{
    /// <param name="pace">How long to rest; asked again after each time.</param>
    public static async Task KeepAsync(Func<TimeSpan> pace, TimeProvider clock, Func<Task> work, CancellationToken until)
    {
        using var timer = new PeriodicTimer(pace(), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(until))
            {
                await work();
                timer.Period = pace();
            }
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // The page is gone.
        }
    }
}
