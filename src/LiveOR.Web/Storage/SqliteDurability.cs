using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LiveOR.Web.Storage;

/// <summary>What every SQLite connection is told: a commit is on the disk before it is answered, whatever the library's build
/// says, and what is deleted or erased is overwritten, so that a retraction leaves no words in free pages.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA busy_timeout=1000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
