using System.Text.Json;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>Draws what is under way before the server answers anybody: after a restart all viewers come back at once, and none of
/// them waits for the database.</summary>
internal sealed partial class FeedsAtStart(IDbContextFactory<LiveORDbContext> databases, Feeds feeds, ILogger<FeedsAtStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await UnderWayAsync(cancellationToken))
        {
            try
            {
                await feeds.OpenAsync(id, cancellationToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                LogFailed(problem, id);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IReadOnlyList<ProcedureId>> UnderWayAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var changes = db.Journal.AsNoTracking().Where(entry => entry.Kind == JournalKind.Status);
        var latest = await changes
            .Where(change => change.Number == changes.Where(other => other.ProcedureId == change.ProcedureId).Max(other => other.Number))
            .Select(change => new { change.ProcedureId, change.Payload })
            .ToListAsync(cancellationToken);
        return [.. latest.Where(each => IsUnderWay(each.Payload)).Select(each => each.ProcedureId)];
    }

    private static bool IsUnderWay(byte[]? payload) => payload is not null
        && JsonSerializer.Deserialize(payload, ProceduresJson.Default.StatusChange)?.Status is ProcedureStatus.Live or ProcedureStatus.OnHold;

    [LoggerMessage(Level = LogLevel.Error, Message = "The feed of {ProcedureId} could not be drawn at the start; its first viewer has it drawn")]
    private partial void LogFailed(Exception problem, ProcedureId procedureId);
}
