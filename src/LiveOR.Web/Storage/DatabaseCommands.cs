using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LiveOR.Web.Storage;

/// <summary>Counts what the database is asked. It must not grow with the number of viewers.</summary>
public sealed class DatabaseCommands : DbCommandInterceptor
{
    public const string Name = "liveor.database.commands";

    private readonly Counter<long> counter;
    private long total;

    public DatabaseCommands(IMeterFactory meters) =>
        counter = meters.Create("LiveOR").CreateCounter<long>(Name, "{command}", "Commands sent to the database.");

    /// <summary>Since the server started.</summary>
    public long Total => Interlocked.Read(ref total);

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        Interlocked.Increment(ref total);
        counter.Add(1);
        return result;
    }
}
