using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Audience;

/// <summary>Notes the most who watched each procedure at once, for its event report. It looks now and then, at numbers only, and
/// writes when one has grown.</summary>
internal sealed partial class PeakWatch(
    IAudienceCount audience, IDbContextFactory<LiveORDbContext> databases, TimeProvider time, ILogger<PeakWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly Dictionary<ProcedureId, int> noted = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(problem);
            }
        }
    }

    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, count) in audience.ByProcedure().Where(each => each.Value > noted.GetValueOrDefault(each.Key)))
        {
            noted[id] = await NoteAsync(id, count, cancellationToken);
        }
    }

    private async Task<int> NoteAsync(ProcedureId id, int count, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var before = await db.AudiencePeaks.SingleOrDefaultAsync(each => each.ProcedureId == id, cancellationToken);
        if (before is null)
        {
            db.AudiencePeaks.Add(new AudiencePeak { ProcedureId = id, Most = count });
        }
        else if (before.Most < count)
        {
            db.Entry(before).Property(each => each.Most).CurrentValue = count;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Math.Max(count, before?.Most ?? 0);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "How many watch could not be noted; it is tried again")]
    private partial void LogFailed(Exception problem);
}
