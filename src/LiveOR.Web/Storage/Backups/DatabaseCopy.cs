using Microsoft.Data.Sqlite;

namespace LiveOR.Web.Storage.Backups;

/// <summary>SQLite's own copying of a database in use: one moment's state, while writers go on.</summary>
internal static class DatabaseCopy
{
    /// <summary>One file without companions, found sound.</summary>
    /// <exception cref="InvalidDataException">SQLite finds the copy damaged.</exception>
    public static void Write(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        Ask(target, "PRAGMA journal_mode=DELETE;");
        if (Ask(target, "PRAGMA integrity_check;") is var said && said != "ok")
        {
            throw new InvalidDataException($"SQLite finds the database damaged: {said}");
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static string? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar()?.ToString();
    }
}
