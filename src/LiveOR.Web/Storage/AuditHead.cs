using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>Keeps the number and hash of the audit record's last line outside the database, in the log and in a file of its own:
/// a record whose end was cut off is then found out.</summary>
public sealed partial class AuditHead(
    IDbContextFactory<LiveORDbContext> databases, DataFolder folder, TimeProvider time, ILogger<AuditHead> logger) : BackgroundService
{
    public const string FileName = "audit-heads.txt";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private long kept;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await KeepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await KeepAsync(cancellationToken);
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var last = await db.Audit.AsNoTracking().OrderByDescending(each => each.Number)
                .Select(each => new { each.Number, each.Hash }).FirstOrDefaultAsync(cancellationToken);
            if (last is not null && last.Number > kept)
            {
                var line = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow():O} {last.Number} {last.Hash}\n");
                await File.AppendAllTextAsync(folder.File(FileName), line, cancellationToken);
                kept = last.Number;
                LogHead(last.Number, last.Hash);
            }
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            LogTrouble(trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The audit record stands at line {Number}, {Hash}")]
    private partial void LogHead(long number, string hash);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit record's last line could not be kept outside the database; tried again in a minute")]
    private partial void LogTrouble(Exception trouble);
}
