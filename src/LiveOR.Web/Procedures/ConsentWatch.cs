using LiveOR.Accounts;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures;

/// <summary>Puts a live procedure on hold when the permission it stands on ends. It looks every minute, and at start-up.</summary>
public sealed partial class ConsentWatch(
    IDbContextFactory<LiveORDbContext> databases, Journals journals, Transitions transitions, TimeProvider time,
    ILogger<ConsentWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await EndedAsync(cancellationToken))
        {
            if (await journals.ReadAsync(id, cancellationToken) is { } room
                && Lifecycle.HoldExpired(room.Procedure, room.Progress, AuditNote.Server, Today) is not null)
            {
                await transitions.MoveAsync(id, Hold, cancellationToken);
                LogHeld(logger, id);
            }
        }
    }

    private Transition Hold(JournalSession session) =>
        Lifecycle.HoldExpired(session.Procedure, session.Progress, AuditNote.Server, Today)
        ?? (Transition)new Transition.NotAllowed(session.Progress.Status, "It is not live any more, or its consent was renewed.");

    private async Task<IReadOnlyList<ProcedureId>> EndedAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var recorded = await db.Procedures.AsNoTracking()
            .Where(each => !each.Rehearsal && each.Consent != null)
            .Select(each => new { each.Id, each.Consent, each.Safeguards })
            .ToListAsync(cancellationToken);
        return
        [
            .. recorded
                .Where(each => ConsentCover.EndsOn(
                    each.Consent, each.Safeguards?.Profile ?? JurisdictionProfile.Standard) < Today)
                .Select(each => each.Id),
        ];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Procedure {ProcedureId} is on hold: the patient's permission has ended.")]
    private static partial void LogHeld(ILogger logger, ProcedureId procedureId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for permissions that have ended failed; it is tried again.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
