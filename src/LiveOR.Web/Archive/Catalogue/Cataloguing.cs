using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>Keeps the catalogue as the journals say. What is taken back leaves it in the transaction that takes it back; this puts in
/// what came, and after a start whatever is missing or was made by another edition of the program.</summary>
internal sealed partial class Cataloguing(
    JournalSignal signal, Feeds feeds, FeedReading reading, Binder binder, Unbound unbound, CatalogueProgress progress, TimeProvider time, ILogger<Cataloguing> log) : BackgroundService
{
    private const int Attempts = 20;
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);
    private IAsyncEnumerable<JournalNews>? following;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        following = signal.FollowAsync(CancellationToken.None);
        progress.Handled(signal.Pulses);
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(FollowAsync(stoppingToken), GoRoundAsync(stoppingToken));

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        await foreach (var news in (following ?? signal.FollowAsync(stoppingToken)).WithCancellation(stoppingToken))
        {
            await TryAsync(news.ProcedureId, () => LookAtAsync(news, stoppingToken), stoppingToken);
            progress.Handled(1);
        }
    }

    /// <summary>The feed is in memory already: the audience was told of the same news.</summary>
    private async Task LookAtAsync(JournalNews news, CancellationToken stoppingToken)
    {
        if (news.Last > 0 && await feeds.FollowAsync(news.ProcedureId, news.Last, stoppingToken) is { Feed: { Progress.Status: ProcedureStatus.Archived } feed })
        {
            await binder.BindAsync(feed, stoppingToken);
        }
    }

    private async Task GoRoundAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        do
        {
            await TryAsync(null, () => PutInAsync(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PutInAsync(CancellationToken stoppingToken)
    {
        var all = !unbound.CaughtUp;
        foreach (var id in all ? await unbound.AllAsync(stoppingToken) : await unbound.MissingAsync(stoppingToken))
        {
            await TryAsync(id, () => ReadAndBindAsync(id, stoppingToken), stoppingToken);
        }

        unbound.CaughtUp |= all;
    }

    private async Task ReadAndBindAsync(ProcedureId id, CancellationToken stoppingToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await reading.ReadAsync(id, stoppingToken) is not { } feed || await binder.BindAsync(feed, stoppingToken))
            {
                return;
            }
        }
    }

    private async Task TryAsync(ProcedureId? id, Func<Task> work, CancellationToken stoppingToken)
    {
        try
        {
            await work();
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            unbound.CaughtUp = false;
            LogFailed(problem, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Procedure {ProcedureId} could not be put into the catalogue; the next round tries again")]
    private partial void LogFailed(Exception problem, ProcedureId? procedureId);
}
