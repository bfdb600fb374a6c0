using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Updates;

/// <summary>Lets drafts leave when they are due: per procedure in the order of acceptance, none while on hold.</summary>
public sealed partial class ReleaseClock(
    IDbContextFactory<LiveORDbContext> databases, Journals journals, JournalSignal signal, Departure departure,
    ReleaseTimes times, ILogger<ReleaseClock> logger) : BackgroundService
{
    /// <summary>Looks again after this long even if nothing called, so that a missed wake-up costs little.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        WakeOnNewsAsync(stoppingToken), RunAsync(stoppingToken));

    private async Task WakeOnNewsAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in signal.FollowAsync(cancellationToken))
        {
            times.Wake();
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var wait = Longest;
            try
            {
                wait = await ReleaseDueAsync(cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(logger, fault);
            }

            await times.WaitAsync(wait < Longest ? wait : Longest, cancellationToken);
        }
    }

    /// <summary>Releases all that is due and says how long until the next is.</summary>
    private async Task<TimeSpan> ReleaseDueAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var waiting = await db.Drafts.AsNoTracking()
            .Where(each => each.State == DraftState.Buffered && each.ReleaseAt != null)
            .OrderBy(each => each.Sequence)
            .ToListAsync(cancellationToken);
        var next = Longest;
        foreach (var queue in waiting.GroupBy(each => each.ProcedureId))
        {
            var left = await ReleaseDueSafelyAsync(queue, cancellationToken);
            next = left < next ? left : next;
        }

        return next;
    }

    /// <summary>One procedure's trouble does not keep the others' updates back.</summary>
    private async Task<TimeSpan> ReleaseDueSafelyAsync(
        IGrouping<ProcedureId, BufferedDraft> queue, CancellationToken cancellationToken)
    {
        try
        {
            return await ReleaseDueAsync(queue, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(logger, fault);
            return Longest;
        }
    }

    private async Task<TimeSpan> ReleaseDueAsync(IGrouping<ProcedureId, BufferedDraft> queue, CancellationToken cancellationToken)
    {
        if (await journals.ReadAsync(queue.Key, cancellationToken) is not { Progress.Status: not ProcedureStatus.OnHold })
        {
            return Longest;
        }

        foreach (var draft in queue)
        {
            if (times.DueIn(draft) is { Ticks: > 0 } left)
            {
                return left;
            }

            if (await departure.LeaveAsync(draft, cancellationToken) is not { Gone: true } gone)
            {
                return Longest;
            }

            times.Forget(draft.Id);
            if (gone.Repaced)
            {
                return TimeSpan.Zero;
            }
        }

        return Longest;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Releasing failed; it is tried again.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
